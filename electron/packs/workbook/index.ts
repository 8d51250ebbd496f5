export { importWorkbook } from './import'
export type { CellFault } from './said'
export { writeTemplate } from './write'
