import { posix } from 'node:path'
import { document, tag } from './xml'

/** A link from one part to another: what it is for, and where that lies in the package. */
export interface Link {
  readonly id: string
  readonly kind: string
  readonly to: string
}

/** One part of a presentation. */
export interface Part {
  /** Where it lies: `ppt/slides/slide1.xml`. */
  readonly name: string
  /** Its content type, after `application/vnd.openxmlformats-`; a picture's is its own whole. */
  readonly type: string
  readonly content: string | Uint8Array
  readonly links?: readonly Link[]
}

const relations = 'http://schemas.openxmlformats.org'
const office = `${relations}/officeDocument/2006/relationships`

const relationType = (kind: string): string =>
  kind === 'core-properties' ? `${relations}/package/2006/relationships/metadata/core-properties` : `${office}/${kind}`

function linksXml(from: string, links: readonly Link[]): string {
  const relative = (to: string): string => posix.relative(posix.dirname(from), to)
  const all = links.map(({ id, kind, to }) =>
    tag('Relationship', { Id: id, Type: relationType(kind), Target: relative(to) }),
  )
  return document(tag('Relationships', { xmlns: `${relations}/package/2006/relationships` }, ...all))
}

const relsOf = (name: string): string => `${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`

const isPicture = (type: string): boolean => type.startsWith('image/')

/** Which part is what, and nothing about parts that are not there. */
function contentTypes(parts: readonly Part[]): string {
  const defaults = [
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ]
  // Pictures are told by how their names end, as every program does it.
  const pictures = new Map(
    parts.flatMap(({ name, type }) => (isPicture(type) ? [[posix.extname(name).slice(1), type] as const] : [])),
  )
  const byEnd = [...pictures].map(([Extension, ContentType]) => tag('Default', { Extension, ContentType }))
  const overrides = parts
    .filter(({ type }) => !isPicture(type))
    .map(({ name, type }) =>
      tag('Override', { PartName: `/${name}`, ContentType: `application/vnd.openxmlformats-${type}` }),
    )
  return document(
    tag('Types', { xmlns: `${relations}/package/2006/content-types` }, ...defaults, ...byEnd, ...overrides),
  )
}

/** Parts as the files of a package; `roots` are what a reader begins with. */
export function filesOf(parts: readonly Part[], roots: readonly Link[]): ReadonlyMap<string, Uint8Array> {
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const files: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', linksXml('', roots)],
    ...parts.flatMap(({ name, content, links = [] }): [string, string | Uint8Array][] => [
      [name, content],
      ...(links.length > 0 ? ([[relsOf(name), linksXml(name, links)]] as [string, string][]) : []),
    ]),
  ]
  return new Map(files.map(([name, content]) => [name, bytes(content)]))
}
