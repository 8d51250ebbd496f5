import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/**
 * What a slide says, whichever program wrote it.
 * @typedef {{ text: string, notes: string, charts: string }} Slide
 */

/** @param {string} file @returns {Promise<Map<string, string>>} the XML parts of an office document */
async function partsOf(file) {
  const zip = await promisify(
    /** @type {(file: string, o: yauzl.Options, done: (e: Error | null, z: yauzl.ZipFile) => void) => void} */ (
      yauzl.open
    ),
  )(file, { lazyEntries: true })
  const parts = new Map()
  await new Promise((done, fail) => {
    zip.on('error', fail).on('end', done)
    zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
      if (!/\.(xml|rels)$/.test(entry.fileName)) return zip.readEntry()
      zip.openReadStream(entry, async (problem, stream) => {
        if (problem) return fail(problem)
        parts.set(entry.fileName, (await buffer(stream)).toString('utf8'))
        zip.readEntry()
      })
    })
    zip.readEntry()
  })
  return parts
}

/** @param {string} xml */
const plain = (xml) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&')

/** @param {string} xml all letters but blanks, in the order of their boxes */
const lettersOf = (xml) =>
  plain([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('')).replace(/\s/gu, '')

/** @param {string} file a presentation @returns {Promise<string[]>} what its charts and photographs say to whoever does not see them */
export async function altsOf(file) {
  const slides = [...(await partsOf(file))].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const said = /<p:nv(?:GraphicFrame|Pic)Pr><p:cNvPr [^>]*descr="([^"]+)"/g
  return slides.flatMap(([, xml]) => [...xml.matchAll(said)].map(([, alt = '']) => plain(alt))).sort()
}

/** @param {string} file the same as LibreOffice keeps it for itself @returns {Promise<string[]>} */
export async function descriptionsOf(file) {
  const xml = (await partsOf(file)).get('content.xml') ?? ''
  return [...xml.matchAll(/<svg:desc>([^<]+)/g)].map(([, alt = '']) => plain(alt)).sort()
}

/** @param {Map<string, string>} parts @param {string} name @param {RegExp} kind */
const linked = (parts, name, kind) => {
  const rels = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? ''
  return [...rels.matchAll(/Target="\.\.\/([^"]+)"/g)].map(([, to]) => `ppt/${to}`).filter((to) => kind.test(to))
}

/** @param {string} xml a chart's numbers */
const numbersOf = (xml) => {
  const values = /<c:val>.*?<\/c:val>/s.exec(xml)?.[0] ?? ''
  return [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)).join(' ')
}

/** @param {string} file a presentation @returns {Promise<readonly Slide[]>} its slides in order */
async function slidesOf(file) {
  const parts = await partsOf(file)
  const names = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const number = (/** @type {string} */ name) => Number(/(\d+)\.xml$/.exec(name)?.[1])
  return names
    .sort((a, b) => number(a) - number(b))
    .map((name) => {
      const xml = parts.get(name) ?? ''
      const notes = linked(parts, name, /notesSlide/).map((to) => lettersOf(parts.get(to) ?? ''))
      const charts = linked(parts, name, /charts\/chart/).map((to) => numbersOf(parts.get(to) ?? ''))
      return { text: lettersOf(xml), notes: notes.join(''), charts: charts.sort().join('|') }
    })
}

/** @param {string} file @param {string} again the same, saved by another program @returns {Promise<string[]>} what was lost on the way */
export async function lossesOf(file, again) {
  const [before, after] = [await slidesOf(file), await slidesOf(again)]
  if (before.length !== after.length) return [`${before.length} slides became ${after.length}`]
  return before.flatMap((slide, i) =>
    /** @type {const} */ (['text', 'notes', 'charts'])
      .filter((what) => slide[what] !== after[i]?.[what])
      .map((what) => `slide ${i + 1}, ${what}: ${difference(slide[what], after[i]?.[what] ?? '')}`),
  )
}

/** @param {string} a @param {string} b where two texts part */
function difference(a, b) {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return `“${a.slice(at, at + 40)}” became “${b.slice(at, at + 40)}”`
}
