/** A text that a spreadsheet would run as a formula is kept a text: its sign gets an apostrophe before it. */
const harmless = (text: string): string => (/^[=@\t\r]|^[+-](?![\d.]+%?$)/.test(text) ? `'${text}` : text)

const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180), with a mark at its head by which Excel knows that it is UTF-8. Pure. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
