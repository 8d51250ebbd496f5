// Reads the bundled fonts' own measures into src/picture/metrics.json, so that a text's size is known without a browser.
// Shaped by HarfBuzz, as in Chromium: advance widths by weight, and what pairs of letters add (kerning, ligatures).
// `node build/fontMetrics.mjs` writes the table; a test holds that it is that of the fonts that are installed.
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Blob, Buffer as Text, Face, Feature, Font, shape, Variation } from 'harfbuzzjs'
import { decompress } from 'wawoff2'

const root = resolve(import.meta.dirname, '..')
export const metricsFile = join(root, 'src/picture/metrics.json')

/** Weights the stage sets type in. */
const weights = [400, 500, 600, 700]
/** Letters whose neighbours matter: what English and its neighbours are written with. */
const paired = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?-–—()%+/&’‘“”ÄÖÜäöüßéèáà']
/** What a pair must add to be kept, thousandths of an em: less is rounding of the fonts' own. */
const noticed = 5
/** Place of the weight at which pairs are taken. */
const pairWeight = 1
/** Full-width marks that give up an empty half where two of one slice meet. */
const marks = [...'（「『《〈【〔〖［｛“‘）」』》〉】〕〗］｝”’、。，．：；']
const quotes = [0xb7, 0x2018, 0x2019, 0x201a, 0x201b, 0x201c, 0x201d, 0x2026]

/** Slices of a font package with the code points each is used for: its style sheet, read. */
async function slicesOf(name) {
  const folder = join(root, 'node_modules/@fontsource-variable', name)
  const css = await readFile(join(folder, 'wght.css'), 'utf8')
  return [...css.matchAll(/url\(\.\/(files\/[^)]+-normal\.woff2)\)[^}]*unicode-range:\s*([^;]+);/g)].map(
    ([, file, ranges]) => ({ file: join(folder, file), points: pointsOf(ranges) }),
  )
}

const pointsOf = (ranges) =>
  ranges.split(',').flatMap((range) => {
    const [from, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })

async function openFont(file) {
  const bytes = await decompress(await readFile(file))
  const face = new Face(new Blob(new Uint8Array(bytes).buffer))
  return { face, font: new Font(face), known: new Set(face.collectUnicodes()) }
}

const weigh = (font, weight) => font.setVariations([new Variation('wght', weight)])

/**
 * Width of a text, shaped as Chromium shapes a run of that script; ligatures are off on the stage. Digits and dashes belong to
 * no script: beside Han, and beside Latin, the fonts set them differently.
 */
function widthOf(font, text, script = 'Hani') {
  const buffer = new Text()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setScript(/\p{Script=Latin}/u.test(text) ? 'Latn' : script)
  buffer.setLanguage(script === 'Hani' ? 'zh-Hans' : 'en')
  shape(font, buffer, [new Feature('liga', 0), new Feature('clig', 0)])
  return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0)
}

/** Width of a text at each weight, thousandths of an em. */
function widthsOf(font, text, script) {
  return weights.map((weight) => {
    weigh(font, weight)
    return widthOf(font, text, script)
  })
}

/** What pairs add to their letters' own widths, by how much: the letters of all such pairs, one after the other. It hardly changes with weight. */
function pairsOf(font, letters) {
  const pairs = {}
  weigh(font, weights[pairWeight])
  const own = new Map(letters.map((letter) => [letter, widthOf(font, letter, 'Latn')]))
  for (const a of letters)
    for (const b of letters) {
      const more = Math.round(widthOf(font, a + b, 'Latn') - own.get(a) - own.get(b))
      if (Math.abs(more) >= noticed) pairs[more] = (pairs[more] ?? '') + a + b
    }
  return pairs
}

/** Letters by their widths: those that are alike stand together. */
function grouped(advance) {
  const groups = Map.groupBy(advance, ([, widths]) => widths.join())
  return [...groups].map(([key, of]) => [of.map(([letter]) => letter).join(''), ...key.split(',').map(Number)])
}

/** One family: widths of all letters that are not one em wide; what is set differently among Latin letters; and the pairs. */
async function familyOf(name, wanted = () => true) {
  const advance = new Map()
  const latin = new Map()
  const owner = new Map()
  for (const slice of await slicesOf(name)) {
    const opened = await openFont(slice.file)
    for (const point of slice.points.filter((p) => wanted(p) && opened.known.has(p))) {
      const letter = String.fromCodePoint(point)
      owner.set(letter, opened)
      // Han letters and most signs are one em wide at every weight: one look is enough.
      weigh(opened.font, weights[0])
      const [han, latn] = [widthOf(opened.font, letter), widthOf(opened.font, letter, 'Latn')]
      if (han === 1000) advance.delete(letter)
      else advance.set(letter, widthsOf(opened.font, letter))
      if (latn === han) latin.delete(letter)
      else latin.set(letter, widthsOf(opened.font, letter, 'Latn'))
    }
  }
  const home = owner.get('a') ?? owner.get('·')
  const letters = paired.filter((letter) => owner.get(letter) === home)
  const beside = Map.groupBy(
    marks.filter((mark) => owner.has(mark) && !advance.has(mark)),
    (mark) => owner.get(mark),
  )
  return {
    widths: grouped(advance),
    latin: grouped(latin),
    pairs: pairsOf(home.font, letters),
    marks: [...beside.values()].map((all) => all.join('')),
  }
}

/** The whole table. */
export async function fontMetrics() {
  const isQuote = (point) => quotes.includes(point)
  return {
    weights,
    sans: await familyOf('noto-sans-sc'),
    serif: await familyOf('noto-serif-sc'),
    quotesSans: await familyOf('source-sans-3', isQuote),
    quotesSerif: await familyOf('source-serif-4', isQuote),
  }
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(metricsFile, `${JSON.stringify(await fontMetrics())}\n`)
}
