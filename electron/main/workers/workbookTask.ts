import type { PlacedMend } from '../../workbook'

interface ImportTask {
  readonly verb: 'import'
  readonly workbook: string
  /** Pack the workbook was made from, and folder of the pack to be made; they may be the same. */
  readonly pack: string
  readonly target: string
  /** What is read otherwise than it is written, as somebody said. */
  readonly mends: readonly PlacedMend[]
}

interface TemplateTask {
  readonly verb: 'template'
  readonly workbook: string
  readonly pack: string
  readonly nextPeriod: boolean
  /** The pack was only begun: its cells are empty, and nothing stands beside them. */
  readonly isNew?: boolean
}

/** What a workbook's process is asked to do. */
export type WorkbookTask = ImportTask | TemplateTask
