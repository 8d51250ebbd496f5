/** A text in the program's two languages. */
export interface Said {
  readonly 'zh-CN': string
  readonly en: string
}

/** What is wrong with a cell, and what would be right. */
export interface Problem {
  readonly what: Said
  readonly right: Said
}

/** A problem at its place; `cell` is empty where a whole sheet or the file is meant, then `sheet` may be too. */
export interface CellFault extends Problem {
  readonly sheet: string
  /** `D7`, or a range. */
  readonly cell: string
}

export const said = (zh: string, en: string): Said => ({ 'zh-CN': zh, en })

export const problem = (what: Said, right: Said): Problem => ({ what, right })

export const cellFault = (sheet: string, cell: string, { what, right }: Problem): CellFault => ({
  ...{ sheet, cell },
  ...{ what, right },
})
