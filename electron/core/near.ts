/** The two words most like a mistyped one; none where nothing comes close. */
export function near(word: string, words: readonly string[]): readonly string[] {
  const farthest = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)))
  return words
    .map((other) => ({ other, far: farOf(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far)
    .slice(0, 2)
    .map(({ other }) => other)
}

const farOf = (word: string, other: string): number => (holds(word, other) ? 1 : distance(word, other))

/** Whether one is part of the other: words lose or gain an ending. */
const holds = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a))

/** Letters to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
