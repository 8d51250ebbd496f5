import type { Report } from '../../core/report'
import type { Change, PackField } from './change'
import { factChanges } from './facts'
import { textChanges } from './texts'
import { tourChanges } from './tour'

export type { Change } from './change'
export { tellChange } from './tell'

/** What is different in the newer report: the pack itself, its facts, its tour, its texts. Pure; both were checked. */
export const diffPacks = (older: Report, newer: Report): readonly Change[] => [
  ...packChanges(older, newer),
  ...factChanges(older, newer),
  ...tourChanges(older, newer),
  ...textChanges(older, newer),
]

function packChanges(older: Report, newer: Report): readonly Change[] {
  const told = ({ manifest, hasGeography }: Report): Readonly<Record<PackField, string>> => ({
    ...{ id: manifest.id, version: manifest.version, period: manifest.period },
    ...{ locales: manifest.locales.join(', '), map: hasGeography ? '✓' : '' },
  })
  const [before, after] = [told(older), told(newer)]
  const fields: readonly PackField[] = ['id', 'version', 'period', 'locales', 'map']
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ what: 'pack', field, before: before[field], after: after[field] }))
}
