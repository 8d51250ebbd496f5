import { packFault, type PackFault } from '../../core/faults'
import type { RawPack } from '../pack'
import type { Facts } from '../schema'

type Figure = Facts['figures'][number]

/** Binary dust is no difference: the report states at most two decimals. */
const tolerance = 1e-6

/** The pack's own sums hold; a part is in the unit of its whole and no larger. Parts need not be all there are. */
export function sumFaults({ facts, manifest }: RawPack): readonly PackFault[] {
  const file = manifest.files.facts
  const figures = new Map(facts.figures.map((figure) => [figure.id, figure]))
  const parts = facts.figures.flatMap((figure, i) => {
    const whole = figures.get(figure.part_of ?? '')
    return whole ? partFaults(figure, whole, `figures[${i}]`, file) : []
  })
  // A part that is more than its whole makes the sum wrong, too: that is one mistake.
  const told = new Set(parts.flatMap((fault) => (fault.code === 'part-over-whole' ? [fault.params.whole] : [])))
  return [
    ...facts.checks.flatMap((check, i) =>
      told.has(check.whole) ? [] : checkFaults(check, `checks[${i}]`, figures, file),
    ),
    ...parts,
  ]
}

function checkFaults(
  check: Facts['checks'][number],
  at: string,
  figures: ReadonlyMap<string, Figure>,
  file: string,
): readonly PackFault[] {
  const whole = figures.get(check.whole)
  const parts = check.parts.map((id) => figures.get(id))
  if (!whole || parts.includes(undefined)) return []
  const known = parts.filter((part) => part !== undefined)
  const mixed = known.flatMap((part, i) => unitFaults(part, whole, `${at}.parts[${i}]`, file))
  if (mixed.length > 0) return mixed
  const sum = Number(known.reduce((total, part) => total + part.value, 0).toPrecision(12))
  if (Math.abs(sum - whole.value) <= tolerance) return []
  return [packFault('wrong-sum', file, at, { whole: whole.id, stated: whole.value, sum })]
}

const unitFaults = (part: Figure, whole: Figure, at: string, file: string): readonly PackFault[] =>
  part.unit === whole.unit
    ? []
    : [packFault('mixed-units', file, at, { id: part.id, unit: part.unit, other: whole.id, otherUnit: whole.unit })]

function partFaults(part: Figure, whole: Figure, at: string, file: string): readonly PackFault[] {
  const mixed = unitFaults(part, whole, `${at}.unit`, file)
  if (mixed.length > 0 || part.value <= whole.value + tolerance || whole.bound === 'more-than') return mixed
  return [
    packFault('part-over-whole', file, `${at}.value`, {
      id: part.id,
      value: part.value,
      whole: whole.id,
      wholeValue: whole.value,
    }),
  ]
}
