/** What is said in each language of the pack. */
export type InEach = Readonly<Record<string, string>>
