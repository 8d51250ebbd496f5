import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { handoutPdf } from '../../electron/export/handout/handoutPdf'
import { tourPdf } from '../../electron/export/pdf/tourPdf'
import { readPack } from '../../electron/packs'

/** What PDF/UA asks of a file and a program can see, of the files as they are written: their dictionaries are not compressed. */
const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { geography } = read.value
  const texts = read.value.report.texts.en
  if (!texts) throw new Error('no English')
  // Marks of XML in what a file says of itself.
  const park = { ...texts.park, name: 'A&B <Park>' }
  const report = { ...read.value.report, texts: { ...read.value.report.texts, en: { ...texts, park } } }
  const sheet = { theme: 'night', size: { width: 1920, height: 1080 }, geography } as const
  for (const locale of ['zh-CN', 'en']) files.set(`tour ${locale}`, (await tourPdf(report, locale, sheet)).bytes)
  files.set('handout', (await handoutPdf(report, ['en', 'zh-CN'], { geography })).bytes)
})

const sourceOf = (name: string): string => Buffer.from(files.get(name) ?? []).toString('latin1')
const opened = (name: string) =>
  getDocument({ data: files.get(name)?.slice() ?? new Uint8Array(), verbosity: 0 }).promise
/** Dictionaries of a kind, each with what stands in it. */
const objects = (name: string, kind: RegExp): readonly string[] =>
  [...sourceOf(name).matchAll(/ 0 obj\s+<<([^]*?)>>\s+endobj/g)]
    .map(([, inside = '']) => inside)
    .filter((one) => kind.test(one))

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}
const rolesOf = (node: Node): readonly string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesOf),
]

describe.each(['tour zh-CN', 'tour en', 'handout'])('%s', (name) => {
  it('says that it is for everyone, what it is called and in which language, in XML that is sound', () => {
    const source = sourceOf(name)
    const xmp = Buffer.from(/<\?xpacket begin[^]*?<\?xpacket end="w"\?>/.exec(source)?.[0] ?? '', 'latin1').toString(
      'utf8',
    )
    expect(xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(xmp).toMatch(/<dc:title>[^]*\S[^]*<\/dc:title>/)
    const parser = new SaxesParser({ fragment: true })
    const problems: string[] = []
    parser.on('error', (problem) => problems.push(problem.message))
    parser.write(xmp.replace(/<\?xpacket[^]*?\?>/g, '')).close()
    expect(problems).toEqual([])
    expect(source).toMatch(/\/DisplayDocTitle true/)
    expect(source).toMatch(/\/Marked true/)
    expect(source).toMatch(/\/Lang \(/)
  })

  it('begins each of its parts with a heading, and skips no level', async () => {
    const read = await opened(name)
    let last = 0
    for (let n = 1; n <= read.numPages; n += 1) {
      const roles = rolesOf((await (await read.getPage(n)).getStructTree()) as Node)
      const levels = roles.flatMap((role) => Number(/^H(\d)$/.exec(role)?.[1] ?? 0) || [])
      for (const level of levels) {
        expect(level, `page ${n}`).toBeLessThanOrEqual(last + 1)
        last = level
      }
      // On a tour's page only what stands above the finding and what its drawings show comes before it.
      if (name.startsWith('tour'))
        expect(roles.filter((role) => role !== 'Figure').indexOf('H1'), `page ${n}`).toBeLessThan(5)
    }
  })

  it('has nothing on its pages that is neither told nor called decoration', async () => {
    const read = await opened(name)
    for (let n = 1; n <= read.numPages; n += 1) {
      const { fnArray } = await (await read.getPage(n)).getOperatorList()
      let depth = 0
      const loose = fnArray.filter((one) => {
        if (one === OPS.beginMarkedContent || one === OPS.beginMarkedContentProps) depth += 1
        if (one === OPS.endMarkedContent) depth -= 1
        return depth === 0 && (one === OPS.showText || one === OPS.constructPath || one === OPS.paintImageXObject)
      })
      expect(loose, `page ${n}`).toEqual([])
    }
  })

  it('says of every figure what it shows and where, of every head of a column that it is one, and of every link where it leads', () => {
    const figures = objects(name, /\/S \/Figure/)
    expect(figures.length).toBeGreaterThan(20)
    for (const one of figures) {
      expect(one).toMatch(/\/Alt \(/)
      expect(one).toMatch(/\/BBox \[/)
    }
    for (const one of objects(name, /\/S \/TH\b/)) expect(one).toMatch(/\/Scope \/Column/)
    for (const one of objects(name, /\/Subtype \/Link/)) {
      expect(one).toMatch(/\/Contents \(/)
      expect(one).toMatch(/\/StructParent \d/)
    }
    for (const one of objects(name, /\/Type \/Page\b/)) expect(one).toMatch(/\/Tabs \/S/)
    if (name === 'handout') {
      expect(objects(name, /\/S \/TH\b/).length).toBeGreaterThan(3)
      expect(objects(name, /\/Lang \(/).filter((one) => /\/S \/(H3|P)/.test(one)).length).toBeGreaterThan(50)
    } else expect(objects(name, /\/Subtype \/Link/).length).toBeGreaterThan(30)
  })
})
