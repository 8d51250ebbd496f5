import { beforeAll, describe, expect, it } from 'vitest'
import { tourPptx } from '../../electron/export/pptx/tourPptx'
import { readZip } from '../../electron/export/zip'
import { readPack } from '../../electron/packs'
import { archiveFaults, presentationFaults, type Files } from './presentationFaults'

let whole: Files
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const sheet = { theme: 'paper', size: { width: 1920, height: 1080 } } as const
  whole = await readZip((await tourPptx(read.value.report, 'en', sheet)).bytes)
})

type Change = (xml: string) => string
const without = (name: string) => (files: Map<string, Uint8Array>) => files.delete(name)
const changed = (name: string, change: Change) => (files: Map<string, Uint8Array>) =>
  files.set(name, new TextEncoder().encode(change(new TextDecoder().decode(files.get(name)))))
const types = (change: Change) => changed('[Content_Types].xml', change)
const slide = (change: Change) => changed('ppt/slides/slide1.xml', change)
const chart = (change: Change) => changed('ppt/charts/chart1.xml', change)

/** What other makers of presentations have been seen to do, and what they then are asked to mend. */
const planted = {
  'a content type of a part that is not there': [
    types((xml) => xml.replace('slideMaster1.xml"', 'slideMaster2.xml"')),
    /phantom part .*slideMaster2/,
  ],
  'a part without a content type': [
    types((xml) => xml.replace(/<Override PartName="\/ppt\/slides\/slide3.xml"[^>]*>/, '')),
    /no content type of ppt\/slides\/slide3/,
  ],
  'a link that leads nowhere': [without('ppt/theme/theme2.xml'), /link to a missing ppt\/theme\/theme2/],
  'a part nothing leads to': [
    changed('_rels/.rels', (xml) => xml.replace(/<Relationship Id="rId3"[^>]*>/, '')),
    /app.xml: nothing leads to it/,
  ],
  'an id used that links to nothing': [
    changed('ppt/presentation.xml', (xml) => xml.replace('r:id="rId5"', 'r:id="rId99"')),
    /uses rId99/,
  ],
  'two links of one id': [
    changed('ppt/_rels/presentation.xml.rels', (xml) => xml.replace('"rId5"', '"rId4"')),
    /two links rId4/,
  ],
  'an axis that is named and not there': [
    chart((xml) => xml.replace('</c:barChart>', '<c:axId val="7"/></c:barChart>')),
    /names the axis 7/,
  ],
  'an axis that nothing names': [
    chart((xml) => xml.replace('<c:valAx>', '<c:serAx><c:axId val="8"/></c:serAx><c:valAx>')),
    /orphan axis 8/,
  ],
  'a chart without its workbook': [
    chart((xml) => xml.replace(/<c:externalData.*?<\/c:externalData>/, '')),
    /no workbook/,
  ],
  'a mark of XML in a text': [slide((xml) => xml.replace('<a:t>', '<a:t>R&D ')), /not well-formed/],
  'a control character': [slide((xml) => xml.replace('<a:t>', '<a:t>\u000b')), /not well-formed/],
  'two shapes of one id': [slide((xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')), /two shapes 2/],
  'a colour that is none': [slide((xml) => xml.replace(/srgbClr val="\w+"/, 'srgbClr val="#FFF"')), /no colour: #FFF/],
  'properties within a paragraph': [
    slide((xml) => xml.replace('</a:r>', '</a:r><a:pPr algn="l"/>')),
    /properties within a paragraph/,
  ],
  'notes that do not know their master': [
    changed('ppt/notesSlides/_rels/notesSlide1.xml.rels', (xml) => xml.replace(/<Relationship Id="rId1"[^>]*>/, '')),
    /notesSlide1.xml: no link to its notesMaster/,
  ],
  'a notes master that the presentation does not name': [
    changed('ppt/presentation.xml', (xml) => xml.replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '')),
    /does not name its notes master/,
  ],
  'two masters that share a theme': [
    changed('ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) => xml.replace('theme2', 'theme1')),
    /two masters share ppt\/theme\/theme1/,
  ],
} as const

describe('what makes a presentation need mending', () => {
  it.each(Object.entries(planted))('is found: %s', (_, [plant, told]) => {
    const files = new Map(whole)
    plant(files)
    expect(presentationFaults(whole)).toEqual([])
    expect(presentationFaults(files).join('\n')).toMatch(told)
  })

  it('is found in the archive: a folder, a part that is not deflated', async () => {
    const { ZipFile } = await import('yazl')
    const { buffer } = await import('node:stream/consumers')
    const zip = new ZipFile()
    zip.addEmptyDirectory('ppt/')
    zip.addBuffer(Buffer.from('x'), 'ppt/a.xml', { compress: false })
    zip.end()
    expect(archiveFaults(await buffer(zip.outputStream))).toEqual([
      'an entry for the folder ppt/',
      'ppt/a.xml is not deflated',
    ])
  })
})
