import type { DataValidation, Worksheet } from 'exceljs'
import { entriesOf, plansOf, type Base } from '../base'
import type { Column, EntryKind } from '../sheets/column'
import { columnLetter } from '../open/table'

/** Name of the hidden sheet that drop-downs of ids take their choices from. */
export const listSheet = '选项'

/** The drop-downs of a workbook. */
export interface Lists {
  readonly validationOf: (column: Column) => DataValidation | undefined
}

/** Writes the choices that change with the pack onto their sheet. */
export function fillLists(sheet: Worksheet, base: Base): Lists {
  const addresses = Object.entries(base.manifest.source.paragraphs).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, i) => `${part}.${i + 1}`),
  )
  const steps = base.tour.scenes.flatMap((scene) => scene.steps.map((step) => `${scene.id}/${step.id}`))
  const ids = new Map<EntryKind, string>()
  let column = 0
  const put = (name: string, values: readonly string[]): string => {
    column += 1
    sheet.getColumn(column).values = [name, ...values]
    sheet.getColumn(column).numFmt = '@'
    const letter = columnLetter(column)
    return `'${listSheet}'!$${letter}$2:$${letter}$${Math.max(2, values.length + 1)}`
  }
  const addressRange = put('出处', addresses)
  const stepRange = put('步', steps)
  const unitRange = put('单位', unitsOffered(base))
  for (const kind of new Set(plansOf(base).map((plan) => plan.kind)))
    ids.set(
      kind,
      put(
        kind,
        entriesOf(base, kind).map(({ id }) => id),
      ),
    )
  return { validationOf: (given) => validation(given, { addressRange, stepRange, unitRange, ids }) }
}

/** Units to choose from: this report's first, then what is often needed. Whatever else is a unit may be typed. */
const unitsOffered = ({ facts }: Base): readonly string[] => [
  ...new Set([
    ...[...facts.figures, ...facts.derived].map(({ unit }) => unit),
    ...(facts.units ?? []).map(({ id }) => id),
    ...['亿元', '亿美元', '万元', '%', '个', '家', '项', '人', '万人', '天', '公里', '公顷', '万平方米', '万吨', 'TEU'],
  ]),
]

interface Ranges {
  readonly addressRange: string
  readonly stepRange: string
  readonly unitRange: string
  readonly ids: ReadonlyMap<EntryKind, string>
}

/** What else may be typed is decided at the import; only closed choices are held to here. */
function validation({ kind, zh }: Column, ranges: Ranges): DataValidation | undefined {
  const list = (formula: string, strict: boolean): DataValidation => ({
    ...{ type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: strict },
    ...(strict ? { errorStyle: 'stop', errorTitle: zh, error: '请从下拉里选 / Choose from the list' } : {}),
  })
  switch (kind.is) {
    case 'choice':
      return list(`"${kind.choices.map((choice) => choice.zh).join(',')}"`, true)
    case 'flag':
      return list('"是"', true)
    case 'address':
      return list(ranges.addressRange, false)
    case 'unit':
      return list(ranges.unitRange, false)
    case 'step':
      return list(ranges.stepRange, false)
    case 'ref': {
      const range = ranges.ids.get(kind.to[0] ?? 'figures')
      return range === undefined ? undefined : list(range, false)
    }
    default:
      return undefined
  }
}
