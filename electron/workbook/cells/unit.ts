import type { Measure } from '../../core/measure'
import { near } from '../../core/near'
import { err, ok, type Result } from '../../core/result'
import { builtInNames, scaleWords, unitOf } from '../../core/units'
import { unitForm } from '../../packs/schema'
import type { Problem } from '../said'
import { plain, type Cell } from './cell'
import * as problems from './problems'
import { readProse } from './words'

/** A unit every report has or this one declares, small letters and capitals alike. */
export function readUnit(cell: Cell, own: ReadonlyMap<string, Measure>): Result<string, Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  // 億 and 萬 are the same words elsewhere.
  const unit = plain(text.value).replace(/^億/, '亿').replace(/^萬/, '万')
  if (unitOf(unit, own)) return ok(unit)
  const known = [...own.keys(), ...builtInNames.filter((name) => name !== '')]
  const meant = [unit, ...known.flatMap((name) => [name, ...scaleWords.map((scale) => `${scale}${name}`)])].find(
    (name) => name.toLowerCase() === unit.toLowerCase() && unitOf(name, own),
  )
  return meant === undefined ? err(problems.unknownUnit(text.value, likeUnit(unit, known))) : ok(meant)
}

/** Units that may be meant, with the scale word that stands before this one: 亿美圆 is no 美元. */
function likeUnit(unit: string, known: readonly string[]): readonly string[] {
  const scale = scaleWords.toSorted((a, b) => b.length - a.length).find((word) => unit.startsWith(word)) ?? ''
  return near(unit.slice(scale.length), known).map((name) => `${scale}${name}`)
}

/** What a unit is called on the sheet that declares it. */
export function readUnitName(cell: Cell): Result<string, Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  const unit = plain(text.value)
  return unitForm.test(unit) ? ok(unit) : err(problems.badUnit(text.value))
}
