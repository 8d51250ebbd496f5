import { importWorkbook } from '../../electron/workbook'

/** What the process that is to be killed runs; bundled by kill.test.ts. */
export const killedRun = ({ book = '', base = '', target = '' }: Readonly<Record<string, string>>): Promise<unknown> =>
  importWorkbook(book, base, target)
