import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** A workbook's parts as text, by name, to be written as another program would have. */
export type PartTexts = Map<string, string>

export async function partsOf(bytes: Buffer): Promise<PartTexts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const parts: PartTexts = new Map()
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const stream = await zip.openReadStreamPromise(entry)
    parts.set(entry.fileName, (await buffer(stream)).toString('utf8'))
  }
  return parts
}

/**
 * `slash` is what stands between folders in the names: a backslash, as some programs write it. What is not packed is made
 * and read without a hundred errands to threads that a busy machine keeps waiting.
 */
export function zipOf(parts: PartTexts, slash: '/' | '\\' = '/', compress = true): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of parts) zip.addBuffer(Buffer.from(text), name, { compress })
  zip.end()
  return buffer(zip.outputStream).then((bytes) => (slash === '/' ? bytes : backslashed(bytes, [...parts.keys()])))
}

/** Names are as long with one slash as with the other. */
function backslashed(bytes: Buffer, names: readonly string[]): Buffer {
  const text = bytes.toString('latin1')
  return Buffer.from(
    names.reduce((whole, name) => whole.replaceAll(name, name.replaceAll('/', '\\')), text),
    'latin1',
  )
}

/** Puts a cell's XML in place of the one it has, on the sheet that lies in a part. */
export function putCell(parts: PartTexts, part: string, ref: string, xml: string): void {
  const before = parts.get(part) ?? ''
  const after = before.replace(new RegExp(`<c r="${ref}"[^>]*?(/>|>.*?</c>)`, 's'), () => xml)
  if (after === before) throw new Error(`no ${ref} in ${part}`)
  parts.set(part, after)
}

/** Number of a new cell style with that format: a code, or the number of a built-in one. */
export function addStyle(parts: PartTexts, format: string | number): number {
  const name = 'xl/styles.xml'
  let styles = parts.get(name) ?? ''
  const id = typeof format === 'number' ? format : 900
  if (typeof format === 'string') {
    const code = format.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    styles = styles.replace(/<numFmts[^>]*>/, (all) => `${all}<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  }
  const count = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf /g) ?? []).length
  parts.set(
    name,
    styles.replace('</cellXfs>', `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>`),
  )
  return count
}
