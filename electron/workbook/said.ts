import type { Problem } from '../core/said'

export { onlyOne, problem, said, type Problem, type Said } from '../core/said'

/** A problem at its place; `cell` is empty where a whole sheet or the file is meant, then `sheet` may be too. */
export interface CellFault extends Problem {
  readonly sheet: string
  /** `D7`, or a range. */
  readonly cell: string
  readonly mend?: Mend
}

/** What a cell, or a sheet's name, says and what it is to be read as: all of it. */
export interface Mend {
  readonly from: string
  readonly to: string
}

export const cellFault = (sheet: string, cell: string, told: Problem): CellFault => ({ sheet, cell, ...told })

/** Something asked about a workbook; who has answered it is not asked again. */
export interface CellQuestion extends CellFault {
  /** Names what is asked and the value it is asked of. */
  readonly token: string
  /** Known by the cell alone (a note, struck letters); else asked of the pack that was made. */
  readonly isOfCell: boolean
  /** Told once, when it happens: it is to be kept until somebody has answered. */
  readonly isLasting?: boolean
}
