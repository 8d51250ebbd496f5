import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { factReferences } from '../../electron/packs/check/factReferences'
import { keyOf, requiredKeys } from '../../electron/packs/check/textKeys'
import { tourReferences } from '../../electron/packs/check/tourReferences'
import type { RawPack } from '../../electron/packs/pack'
import { readFiles } from '../../electron/packs/read/files'
import { readManifest } from '../../electron/packs/read/manifest'
import { place } from '../../electron/packs/read/place'
import { brief, readBroken, set } from './brokenPack'

const bundled = '../../../resources/packs/suxitong-2020'

let pack: RawPack
beforeAll(async () => {
  const dir = join(import.meta.dirname, '../fixtures/packs', bundled)
  const manifest = await readManifest(dir)
  if (!manifest.ok) throw new Error(brief(manifest.error).join('\n'))
  const raw = await readFiles(dir, manifest.value)
  if (!raw.ok) throw new Error(brief(raw.error).join('\n'))
  pack = raw.value.pack
})

type Path = readonly (string | number)[]

/** Paths of all texts inside a value. */
const textsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
const lastName = (path: Path): string => String(path.findLast((key) => typeof key === 'string'))

describe('the reference checks know every reference of every kind of scene and fact', () => {
  it('in the tour: each text but ids, kinds, views, drawings, spots and labels names something', () => {
    const naming = textsIn(pack.tour).filter(
      (path) => !['$schema', 'id', 'kind', 'view', 'drawing', 'drawings', 'spot', 'label'].includes(lastName(path)),
    )
    const checked = new Set(tourReferences(pack.tour, 'tour.json').map(({ at }) => at))
    const unchecked = naming.map(place).filter((at) => !checked.has(at))
    expect(unchecked.filter((at) => !/^(routes|doors)\[/.test(at))).toEqual([])
    expect(new Set(pack.tour.scenes.map((scene) => scene.kind)).size).toBe(8)
  })

  it('in the texts: each label the tour asks for', () => {
    const labels = textsIn(pack.tour).filter((path) => lastName(path) === 'label')
    expect(labels.length).toBeGreaterThan(0)
    expect(requiredKeys(pack)).toEqual(expect.arrayContaining(['manufacturing', 'services'].map((label) => keyOf(['scenes', 'outlook', 'labels', label])))) // prettier-ignore
  })

  it('in the facts: each text but ids, addresses, units and other plain values', () => {
    const plain = [
      '$schema',
      'id',
      'at',
      'title_at',
      'unit',
      'bound',
      'growth_basis',
      'op',
      'date',
      'precision',
      'role',
      'kind',
      'items',
      'fields',
      'partners',
    ]
    const naming = textsIn(pack.facts).filter((path) => !plain.includes(lastName(path)))
    const checked = new Set(factReferences(pack.facts, 'facts.json').map(({ at }) => at))
    expect(naming.map(place).filter((at) => !checked.has(at))).toEqual([])
    expect(naming.length).toBeGreaterThan(75)
  })
})

describe('the bundled pack, broken', () => {
  it('an event step that does not say which event', async () => {
    const scene = pack.tour.scenes.findIndex(({ kind }) => kind === 'milestones')
    const step = pack.tour.scenes[scene]?.steps.findIndex(({ view }) => view === 'event') ?? -1
    const read = await readBroken(set('tour.json', ['scenes', scene, 'steps', step, 'milestone'], undefined), bundled)
    expect(read.ok ? [] : brief(read.error)).toEqual([`missing-milestone tour.json scenes[${scene}].steps[${step}]`])
  })
})
