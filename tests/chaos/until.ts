export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40))

/** Waits until something is so. Throws where it never is: what the suite itself needs has failed, or the program has. */
export async function until(isSo: () => Promise<boolean> | boolean, what: string, limitMs = 30_000): Promise<void> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > limitMs) throw new Error(`never: ${what}`)
    await pause()
  }
}
