import { SaxesParser, type SaxesAttributeNS } from 'saxes'

/** Attributes by their local names; of two that share one, that of a namespace (`r:id` beside `id`) is `ns:name`. */
export type Attributes = Readonly<Record<string, string>>

/** What is told of a part while it is read, element by element; `path` are the local names above, outermost first. */
export interface Visitor {
  readonly open?: (name: string, attributes: Attributes, path: readonly string[]) => void
  readonly text?: (text: string, path: readonly string[]) => void
  readonly close?: (name: string, path: readonly string[]) => void
}

/** A part that is no sound XML, or declares what no workbook needs. */
export class BrokenPart extends Error {}

/** The spreadsheet's own elements, by either standard; a part without a namespace is taken at its word. */
const spreadsheet = /^$|\/spreadsheetml\/(2006\/)?main$/

/**
 * Walks a part's elements, whatever prefix they have. Elements of other namespaces and extensions are passed over with
 * all that is in them. Throws BrokenPart.
 */
export function walkXml(
  part: { readonly name: string; readonly bytes: Buffer },
  visitor: Visitor,
  ours = spreadsheet,
): void {
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  let strange = 0
  parser.on('error', (cause) => fail(part.name, cause.message))
  parser.on('doctype', () => fail(part.name, 'DOCTYPE'))
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (strange > 0 || local === 'extLst' || !ours.test(uri)) return void (strange += 1)
    visitor.open?.(local, plainAttributes(Object.values(attributes)), path)
    path.push(local)
  })
  const text = (words: string): void => {
    if (strange === 0) visitor.text?.(words, path)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ local }) => {
    if (strange > 0) return void (strange -= 1)
    path.pop()
    visitor.close?.(local, path)
  })
  parser.write(decode(part.name, part.bytes)).close()
}

function fail(name: string, why: string): never {
  throw new BrokenPart(`${name}: ${why}`)
}

function plainAttributes(attributes: readonly SaxesAttributeNS[]): Attributes {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { prefix, local, value } of attributes)
    plain[prefix === '' || prefix === 'xmlns' ? local : `ns:${local}`] = value
  return plain
}

/** A part's text by its byte order mark or what it declares; a byte that is none of its letters is told, not replaced. */
function decode(name: string, bytes: Buffer): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  const declared = /^\W*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(
    bytes.subarray(0, 200).toString('latin1'),
  )?.[1]
  try {
    return new TextDecoder(utf16 || (declared ?? 'utf-8'), { fatal: true }).decode(bytes)
  } catch (cause) {
    return fail(name, cause instanceof Error ? cause.message : String(cause))
  }
}

/** A truth value of either standard. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
