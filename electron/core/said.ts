/** A text in the program's two languages. */
export interface Said {
  readonly 'zh-CN': string
  readonly en: string
}

/** What is wrong or doubtful, and what would be right. */
export interface Problem {
  readonly what: Said
  readonly right: Said
}

export const said = (zh: string, en: string): Said => ({ 'zh-CN': zh, en })

export const problem = (what: Said, right: Said): Problem => ({ what, right })
