import type { Part } from '../../electron/core/contract'
import type { Stage } from '../composables/useStage'

/** A line of the list of parts: a licence, or a package under it. */
export interface PartLine {
  readonly text: string
  readonly version?: string
}

/** Height of a line at the smallest text, u. */
export const partLine = 38
/** What heading and buttons take from the height of the stage, u. */
const around = 400

/** Packages under their licences, the licence of most packages first. */
export function partLines(parts: readonly Part[]): readonly PartLine[] {
  const licences = [...new Set(parts.map(({ licence }) => licence))]
  const groups = licences
    .map((licence) => [licence, parts.filter((part) => part.licence === licence)] as const)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  return groups.flatMap(([licence, group]) => [
    { text: licence },
    ...group.map(({ name, version }) => ({ text: name, version })),
  ])
}

/** How many columns of package names the stage has room for. */
export const aboutColumns = ({ portrait, text }: Pick<Stage, 'portrait' | 'text'>): number =>
  (portrait ? 2 : 3) - (text > 1.15 ? 1 : 0)

/**
 * The lines dealt out to pages of columns, as even as can be, with an empty line before each licence; none stands alone
 * at the foot of a column.
 */
export function aboutPages(lines: readonly PartLine[], stage: Stage): readonly (readonly PartLine[][])[] {
  if (lines.length === 0) return []
  const columns = aboutColumns(stage)
  const most = Math.max(4, Math.floor((stage.h - around) / (partLine * stage.text)))
  const airy = lines.length + lines.filter((line) => line.version === undefined).length
  const filled = columnsOf(lines, Math.min(most, Math.ceil(airy / columns) + 1))
  return Array.from({ length: Math.ceil(filled.length / columns) }, (_, i) =>
    filled.slice(i * columns, (i + 1) * columns),
  )
}

function columnsOf(lines: readonly PartLine[], height: number): readonly PartLine[][] {
  const filled: PartLine[][] = [[]]
  for (const line of lines) {
    const column = filled.at(-1) ?? []
    const heads = line.version === undefined
    if (column.length + (heads ? 3 : 1) > height) filled.push([line])
    else column.push(...(heads && column.length > 0 ? [{ text: '' }] : []), line)
  }
  return filled
}
