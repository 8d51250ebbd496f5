type Attributes = Readonly<Record<string, string | number | undefined>>

/** What XML cannot hold, however it is written. */
const unsayable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands between tags or in an attribute. */
export const said = (text: string): string =>
  text.replace(unsayable, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? '')

/** An element: its attributes, those without a value left out, and what is in it, already XML. */
export function tag(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const stated = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${said(String(value))}"`))
    .join('')
  const content = inside.join('')
  return content === '' ? `<${name}${stated}/>` : `<${name}${stated}>${content}</${name}>`
}

/** A part of the package. */
export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** The namespaces of slides and what is on them. */
export const spaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

/** An empty tree of shapes and what is put in it. */
export const tree = (...shapes: readonly string[]): string =>
  tag(
    'p:spTree',
    {},
    tag('p:nvGrpSpPr', {}, tag('p:cNvPr', { id: 1, name: '' }), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
    tag('p:grpSpPr'),
    ...shapes,
  )
