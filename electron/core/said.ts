/** A text in the program's two languages. */
export interface Said {
  readonly 'zh-CN': string
  readonly en: string
}

/** What is wrong or doubtful, and what would be right. */
export interface Problem {
  readonly what: Said
  readonly right: Said
  readonly meant?: Meant
}

/** The one thing that can be meant in the place of a word; of all that stands there where the word is empty. */
export interface Meant {
  readonly word: string
  readonly is: string
}

export const said = (zh: string, en: string): Said => ({ 'zh-CN': zh, en })

export const problem = (what: Said, right: Said, meant?: Meant): Problem => ({ what, right, ...(meant && { meant }) })

/** Of several that may be meant, none is. */
export const onlyOne = (word: string, all: readonly string[]): Meant | undefined =>
  all.length === 1 && all[0] !== undefined ? { word, is: all[0] } : undefined
