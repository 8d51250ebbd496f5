import { walkXml } from './xml'

/** Parts of a workbook's zip; their names differ in capitals and slashes from program to program. */
export interface Part {
  readonly name: string
  readonly bytes: Buffer
}

/** Parts by `partKey`. */
export type Parts = ReadonlyMap<string, Part>

/** How a part is looked up: no slash before it, none backwards, and capitals do not count. */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** One part leading to another; `type` is the last word of its kind's address, alike in both standards. */
export interface Relation {
  readonly id: string
  readonly type: string
  /** Part it leads to, as `partKey`. */
  readonly target: string
}

/** Where a part leads; nowhere if it says nothing. The package itself is the part without a name. */
export function relationsOf(parts: Parts, name: string): readonly Relation[] {
  const at = name.lastIndexOf('/') + 1
  const part = parts.get(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`)
  const relations: Relation[] = []
  if (part)
    walkXml(
      part,
      {
        open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
          if (element !== 'Relationship' || TargetMode === 'External') return
          relations.push({
            id: Id,
            type: Type.slice(Type.lastIndexOf('/') + 1),
            target: resolve(name.slice(0, at), Target),
          })
        },
      },
      /./,
    )
  return relations
}

/** A target as its part's key: absolute, or from the folder of the part that names it. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const from = path.startsWith('/') ? [] : folder.split('/')
  const steps: string[] = []
  for (const step of [...from, ...decodeURI(path).split('/')]) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return partKey(steps.join('/'))
}
