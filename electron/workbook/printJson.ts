const width = 150

/** JSON as a person keeps it: one entry a line where it fits, so that two versions can be compared line by line. */
export const printJson = (value: unknown): string => `${print(value, '', 0)}\n`

function print(value: unknown, indent: string, depth: number): string {
  const line = oneLine(value)
  if (typeof value !== 'object' || value === null) return line
  // The file's own rooms are always opened.
  if (depth > 0 && indent.length + line.length <= width) return line
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => `${inner}${print(item, inner, depth + 1)}`)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner, depth + 1)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return parts.length === 0 ? line : `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).filter(([, item]) => item !== undefined)
  return parts.length === 0
    ? '{}'
    : `{ ${parts.map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(', ')} }`
}
