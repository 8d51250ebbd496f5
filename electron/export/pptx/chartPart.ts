import type { Report } from '../../core/report'
import { newWorkbook } from '../../workbook/library'
import { inkColour, type Theme } from '../theme'
import { dayOf } from '../day'
import { timeless } from '../zip'
import type { Chart } from './charts'
import type { Table } from './chartTable'
import { inked, solid } from './colour'
import { emu } from './units'
import { document, said, tag } from './xml'

const val = (name: string, value: string | number): string => tag(name, { val: value })

const plainNumber = 'General'

const texts = (cells: string, all: readonly string[]): string => {
  const points = all.map((text, idx) => tag('c:pt', { idx }, tag('c:v', {}, said(text))))
  return tag('c:strRef', {}, tag('c:f', {}, cells), tag('c:strCache', {}, val('c:ptCount', all.length), ...points))
}

/** Numbers as their workbook has them, each with its own format where it has one. */
function numbers(cells: string, rows: Table['rows']): string {
  const points = rows.map(({ value, format }, idx) =>
    tag('c:pt', { idx, formatCode: format === plainNumber ? undefined : format }, tag('c:v', {}, String(value))),
  )
  const cache = [tag('c:formatCode', {}, plainNumber), val('c:ptCount', rows.length), ...points]
  return tag('c:numRef', {}, tag('c:f', {}, cells), tag('c:numCache', {}, ...cache))
}

function point(theme: Theme, { ink, opacity, hollow }: Chart['bars'][number], idx: number): string {
  const fill = solid(inkColour(theme, ink), opacity)
  const look = hollow ? tag('a:noFill') + tag('a:ln', { w: emu(3) }, fill) : fill + tag('a:ln', {}, tag('a:noFill'))
  return tag(
    'c:dPt',
    {},
    val('c:idx', idx),
    val('c:invertIfNegative', 0),
    val('c:bubble3D', 0),
    tag('c:spPr', {}, look),
  )
}

function series(theme: Theme, chart: Chart, { measure, rows }: Table): string {
  const last = rows.length + 1
  return tag(
    'c:ser',
    {},
    val('c:idx', 0) + val('c:order', 0),
    tag('c:tx', {}, texts('Sheet1!$B$1', [measure])),
    val('c:invertIfNegative', 0),
    ...chart.bars.map((bar, i) => point(theme, bar, i)),
    tag(
      'c:cat',
      {},
      texts(
        `Sheet1!$A$2:$A$${last}`,
        rows.map(({ name }) => name),
      ),
    ),
    tag('c:val', {}, numbers(`Sheet1!$B$2:$B$${last}`, rows)),
  )
}

/** The two axes, which are there but not drawn: what the bars stand for is written beside them. */
const ids = { names: 111_111_111, values: 222_222_222 } as const

function axis(kind: 'names' | 'values', { along, least, most }: Chart): string {
  const ranges = kind === 'values' ? val('c:max', most) + val('c:min', least) : ''
  const turned = kind === 'names' && along === 'x' ? 'maxMin' : 'minMax'
  const side = (kind === 'names') === (along === 'x') ? 'l' : 'b'
  return tag(
    kind === 'names' ? 'c:catAx' : 'c:valAx',
    {},
    val('c:axId', ids[kind]),
    tag('c:scaling', {}, val('c:orientation', turned), ranges),
    val('c:delete', 1) + val('c:axPos', side),
    tag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none') + val('c:minorTickMark', 'none') + val('c:tickLblPos', 'none'),
    val('c:crossAx', ids[kind === 'names' ? 'values' : 'names']) + val('c:crosses', 'autoZero'),
    kind === 'names'
      ? val('c:auto', 1) + val('c:lblAlgn', 'ctr') + val('c:lblOffset', 100) + val('c:noMultiLvlLbl', 0)
      : val('c:crossBetween', 'between'),
  )
}

/** The plot fills the frame, so that bars are where the picture has them. */
const layout = tag(
  'c:layout',
  {},
  tag(
    'c:manualLayout',
    {},
    val('c:layoutTarget', 'inner') + val('c:xMode', 'edge') + val('c:yMode', 'edge'),
    val('c:x', 0) + val('c:y', 0) + val('c:w', 1) + val('c:h', 1),
  ),
)

const bare = tag('c:spPr', {}, tag('a:noFill'), tag('a:ln', {}, tag('a:noFill')))
const trackOpacity = 0.4

const behind = (theme: Theme, { track }: Chart): string =>
  track ? tag('c:spPr', {}, inked(theme, track, trackOpacity), tag('a:ln', {}, tag('a:noFill'))) : bare

/** A chart of its own numbers, kept in the workbook `rId1` as well. */
export function chartPart(theme: Theme, chart: Chart, table: Table): string {
  const bars = tag(
    'c:barChart',
    {},
    val('c:barDir', chart.along === 'x' ? 'bar' : 'col') + val('c:grouping', 'clustered') + val('c:varyColors', 0),
    series(theme, chart, table),
    val('c:gapWidth', chart.gap) + val('c:axId', ids.names) + val('c:axId', ids.values),
  )
  const plot = tag('c:plotArea', {}, layout, bars, axis('names', chart), axis('values', chart), behind(theme, chart))
  const root = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  return document(
    tag(
      'c:chartSpace',
      root,
      val('c:date1904', 0) + val('c:roundedCorners', 0),
      tag('c:chart', {}, val('c:autoTitleDeleted', 1), plot, val('c:plotVisOnly', 1), val('c:dispBlanksAs', 'gap')),
      bare,
      tag('c:externalData', { 'r:id': 'rId1' }, val('c:autoUpdate', 0)),
    ),
  )
}

/** The workbook that opens when somebody edits the chart's numbers. */
export async function chartWorkbook(report: Report, { measure, rows }: Table): Promise<Uint8Array> {
  const workbook = await newWorkbook()
  workbook.created = workbook.modified = dayOf(report)
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow([null, measure])
  for (const { name, value, format } of rows) sheet.addRow([name, value]).getCell(2).numFmt = format
  sheet.getColumn(1).width = 40
  return timeless(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
