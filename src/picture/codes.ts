/** What one code carries at most, bytes of UTF-8: 120 Chinese characters, so that a phone a step away reads it. */
export const codeRoom = 360

/** Bytes of a text in UTF-8. */
const bytes = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const point = letter.codePointAt(0) ?? 0
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4)
  }, 0)

/** Bytes that the sizes of code hold, the smallest first, with the errors a phone may make of a seventh. */
const rooms = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362] as const

/** Modules along a side of a text's code, its quiet zone of four among them. */
export function modulesOf(text: string): number {
  const size = rooms.findIndex((room) => bytes(text) <= room)
  return 17 + 4 * (size < 0 ? rooms.length : size + 1) + 8
}

/** What a module is at least, pixels of the display: decoders read from 1.75 on (tests/picture/codes.test.ts). */
export const leastModule = 2.5

/** Cuts a line that no code could hold between characters, at a blank or a mark where one is near. */
function pieces(line: string, room: number): readonly string[] {
  if (bytes(line) <= room) return [line]
  const marks = [...line]
  let end = 0
  for (let used = 0; end < marks.length && used + bytes(marks[end] ?? '') <= room; end += 1)
    used += bytes(marks[end] ?? '')
  const near = marks.slice(0, end).findLastIndex((mark) => /[\s，。；、,.;]/u.test(mark))
  const at = near > end / 2 ? near + 1 : Math.max(1, end)
  return [marks.slice(0, at).join('').trimEnd(), ...pieces(marks.slice(at).join('').trimStart(), room)]
}

/**
 * Lines of text as the contents of as few codes as hold them, whole lines together where they fit. Each code opens with `head`;
 * where there are several it also says which it is. Pure.
 */
export function codesOf(head: string, lines: readonly string[], room = codeRoom): readonly string[] {
  const opening = pieces(head, Math.floor(room / 3))[0] ?? ''
  const own = room - bytes(`${opening} (9/9)\n`)
  const codes: string[] = []
  for (const line of lines.flatMap((l) => pieces(l, own))) {
    const last = codes.at(-1)
    if (last !== undefined && bytes(`${last}\n${line}`) <= own) codes[codes.length - 1] = `${last}\n${line}`
    else codes.push(line)
  }
  return codes.map((text, i) =>
    [`${opening}${codes.length > 1 ? ` (${i + 1}/${codes.length})` : ''}`.trim(), text].filter(Boolean).join('\n'),
  )
}
