import { posix } from 'node:path'
import { SaxesParser } from 'saxes'

/** The files of a presentation by name. */
export type Files = ReadonlyMap<string, Uint8Array>

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Every element of a part in order, or what is wrong with its XML. */
function elementsOf(xml: string): { readonly elements: readonly Element[]; readonly fault?: string } {
  const elements: Element[] = []
  const faults: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.on('error', ({ message }) => faults.push(message))
  try {
    parser.write(xml).close()
  } catch (cause) {
    faults.push(String(cause))
  }
  const [fault] = faults
  return fault === undefined ? { elements } : { elements, fault }
}

/** The part that a file of relationships belongs to. */
const ownerOf = (rels: string): string =>
  posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels).replace(/\.rels$/, ''))

interface Relation {
  readonly owner: string
  readonly id: string
  readonly type: string
  readonly target: string
}

function relationsOf(files: Files): readonly Relation[] {
  return [...files].flatMap(([name, bytes]) => {
    if (!name.endsWith('.rels')) return []
    const owner = ownerOf(name)
    return elementsOf(text(bytes))
      .elements.filter((one) => one.name === 'Relationship')
      .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
        ...{ owner, id: Id, type: posix.basename(Type) },
        target: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(owner), Target),
      }))
  })
}

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name)

/** XML that no reader takes. */
const malformed = (files: Files): readonly string[] =>
  [...files].flatMap(([name, bytes]) => {
    const { fault } = isXml(name) ? elementsOf(text(bytes)) : {}
    return fault === undefined ? [] : [`${name}: not well-formed: ${fault}`]
  })

/** Content types of parts that are not there, and parts without one. */
function contentTypes(files: Files): readonly string[] {
  const { elements } = elementsOf(text(files.get('[Content_Types].xml')))
  const stated = elements
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes['PartName'] ?? '')
  const known = new Set(stated)
  const extensions = new Set(
    elements.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']),
  )
  return [
    ...stated.filter((name) => !files.has(name.slice(1))).map((name) => `content type of a phantom part ${name}`),
    ...stated.filter((name, i) => stated.indexOf(name) !== i).map((name) => `two content types of ${name}`),
    ...[...files.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !known.has(`/${name}`))
      .filter((name) => !extensions.has(name.split('.').at(-1)) || (name.startsWith('ppt/') && name.endsWith('.xml')))
      .map((name) => `no content type of ${name}`),
  ]
}

/** Links that lead nowhere, ids twice, ids used without a link, parts nothing leads to. */
function links(files: Files): readonly string[] {
  const all = relationsOf(files)
  const reached = new Set(all.map(({ target }) => target))
  const used = [...files].flatMap(([name, bytes]) =>
    name.endsWith('.xml') && name.startsWith('ppt/')
      ? elementsOf(text(bytes)).elements.flatMap(({ attributes }) =>
          Object.entries(attributes).flatMap(([key, id]) =>
            /^r:(id|embed|link|pict)$/.test(key) ? [{ name, id }] : [],
          ),
        )
      : [],
  )
  return [
    ...all
      .filter(({ target }) => !files.has(target))
      .map(({ owner, target }) => `${owner}: link to a missing ${target}`),
    ...all
      .filter(({ owner, id }, i) => all.findIndex((one) => one.owner === owner && one.id === id) !== i)
      .map(({ owner, id }) => `${owner}: two links ${id}`),
    ...used
      .filter(({ name, id }) => !all.some((one) => one.owner === name && one.id === id))
      .map(({ name, id }) => `${name}: uses ${id}, which links to nothing`),
    ...[...files.keys()]
      .filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name))
      .map((name) => `${name}: nothing leads to it`),
  ]
}

/** Axes that a chart names and has not, or has and does not name; two of one id; a chart without its workbook. */
const axes = (files: Files): readonly string[] =>
  [...files].flatMap(([name, bytes]) => {
    if (!/^ppt\/charts\/[^/]+\.xml$/.test(name)) return []
    const { elements } = elementsOf(text(bytes))
    const named: string[] = []
    const had: string[] = []
    let place = ''
    for (const { name: element, attributes } of elements) {
      if (/^c:(catAx|valAx|dateAx|serAx)$/.test(element)) place = 'axis'
      else if (/^c:\w+Chart$/.test(element)) place = 'chart'
      if (element === 'c:axId') (place === 'axis' ? had : named).push(attributes['val'] ?? '')
      if (
        element === 'c:crossAx' &&
        !elements.some((one) => one.name === 'c:axId' && one.attributes['val'] === attributes['val'])
      )
        named.push(attributes['val'] ?? '')
    }
    return [
      ...named.filter((id) => !had.includes(id)).map((id) => `${name}: names the axis ${id}, which it lacks`),
      ...had.filter((id) => !named.includes(id)).map((id) => `${name}: has an orphan axis ${id}`),
      ...had.filter((id, i) => had.indexOf(id) !== i).map((id) => `${name}: two axes ${id}`),
      ...(elements.some((one) => one.name === 'c:externalData') ? [] : [`${name}: no workbook to edit it by`]),
    ]
  })

/** Masters and slides hang together: layouts lead to their master, notes to master and slide, each master to a theme of its own. */
function masters(files: Files): readonly string[] {
  const all = relationsOf(files)
  const needs = (folder: string, ...types: readonly string[]): readonly string[] =>
    [...files.keys()]
      .filter((name) => new RegExp(`^ppt/${folder}/[^/]+\\.xml$`).test(name))
      .flatMap((name) =>
        types
          .filter((type) => !all.some((one) => one.owner === name && one.type === type))
          .map((type) => `${name}: no link to its ${type}`),
      )
  const themes = all
    .filter(({ owner, type }) => type === 'theme' && /masters\//i.test(owner))
    .map(({ target }) => target)
  const presentation = elementsOf(text(files.get('ppt/presentation.xml'))).elements.map(({ name }) => name)
  const hasNotes = [...files.keys()].some((name) => name.startsWith('ppt/notesSlides/'))
  return [
    ...needs('slides', 'slideLayout'),
    ...needs('slideLayouts', 'slideMaster'),
    ...needs('slideMasters', 'theme', 'slideLayout'),
    ...needs('notesSlides', 'notesMaster', 'slide'),
    ...needs('notesMasters', 'theme'),
    ...themes.filter((name, i) => themes.indexOf(name) !== i).map((name) => `two masters share ${name}`),
    ...(hasNotes && !presentation.includes('p:notesMasterId')
      ? ['the presentation does not name its notes master']
      : []),
  ]
}

/** Ids twice on a slide, colours that are none, paragraphs whose properties do not come first. */
const shapes = (files: Files): readonly string[] =>
  [...files].flatMap(([name, bytes]) => {
    if (!/^ppt\/.*\.xml$/.test(name)) return []
    const xml = text(bytes)
    const { elements } = elementsOf(xml)
    const ids = elements.filter((one) => one.name === 'p:cNvPr').map(({ attributes }) => attributes['id'] ?? '')
    const colours = elements.filter((one) => one.name === 'a:srgbClr').map(({ attributes }) => attributes['val'] ?? '')
    return [
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name}: two shapes ${id}`),
      ...colours.filter((val) => !/^[0-9A-F]{6}$/.test(val)).map((val) => `${name}: no colour: ${val}`),
      ...[...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
        .filter(([, inside = '']) => inside.lastIndexOf('<a:pPr') > 0)
        .map(() => `${name}: properties within a paragraph`),
      ...(xml.includes('<p:txBody>') && /<a:lstStyle\/><\/p:txBody>/.test(xml)
        ? [`${name}: text without a paragraph`]
        : []),
    ]
  })

/** What makes an office program mend a presentation before it opens it, or refuse it; nothing where there is nothing. */
export const presentationFaults = (files: Files): readonly string[] =>
  [malformed, contentTypes, links, axes, masters, shapes].flatMap((look) => look(files))

/** Entries of the archive that no reader expects: folders, and parts that are not deflated. */
export function archiveFaults(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const faults: string[] = []
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = text(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (name.endsWith('/')) faults.push(`an entry for the folder ${name}`)
    else if (view.getUint16(at + 10, true) !== 8) faults.push(`${name} is not deflated`)
  }
  return faults
}
