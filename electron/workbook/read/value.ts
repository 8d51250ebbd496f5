import type { Measure } from '../../core/measure'
import { ok, type Result } from '../../core/result'
import { isBlank, type Cell } from '../cells/cell'
import { readDate } from '../cells/date'
import { readNumber } from '../cells/number'
import { notWhole } from '../cells/problems'
import { readUnit, readUnitName } from '../cells/unit'
import { readAddress, readChoice, readFlag, readId, readIds, readProse, readRef, readRefs } from '../cells/words'
import type { Problem } from '../said'
import type { ColumnKind } from '../sheets/column'

/** What else a cell's meaning depends on. */
export interface Context {
  /** Unit of the row, where it has one. */
  readonly unit: string | undefined
  /** Paragraphs by part of the new report. */
  readonly paragraphs: Readonly<Record<string, number>>
  /** The report's own units. */
  readonly units: ReadonlyMap<string, Measure>
}

/** What a cell says: the field's value as facts.json has it, undefined where it is empty. */
export function readValue(kind: ColumnKind, cell: Cell, context: Context): Result<unknown, Problem> {
  if (isBlank(cell) || kind.is === 'before') return ok(undefined)
  switch (kind.is) {
    case 'id':
      return readId(cell)
    case 'prose':
    case 'step':
      return readProse(cell)
    case 'amount':
      return readNumber(cell, { unit: context.unit })
    case 'percent':
      return readNumber(cell, { unit: '%' })
    case 'number':
      return readNumber(cell, 'number')
    case 'whole':
      return readWhole(cell)
    case 'date':
      return readDate(cell)
    case 'address':
      return readAddress(cell, context.paragraphs)
    case 'flag': {
      const flag = readFlag(cell)
      return flag.ok ? ok(flag.value ? true : undefined) : flag
    }
    case 'unit':
      return readUnit(cell, context.units)
    case 'unit-name':
      return readUnitName(cell)
    case 'choice':
      return readChoice(cell, kind.choices)
    case 'ref':
      return readRef(cell)
    case 'refs': {
      const ids = kind.to === 'open' ? readIds(cell) : readRefs(cell)
      return ids.ok && ids.value.length === 0 ? ok(undefined) : ids
    }
  }
}

function readWhole(cell: Cell): Result<number, Problem> {
  const read = readNumber(cell, 'number')
  if (!read.ok) return read
  return Number.isInteger(read.value) && read.value > 0 ? read : { ok: false, error: notWhole(String(read.value)) }
}
