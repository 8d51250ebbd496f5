export { importWorkbook } from './import'
export type { CellFault } from './said'
export { writeTable } from './table'
export { writeTemplate } from './write'
