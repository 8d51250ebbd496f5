export { importWorkbook } from './import'
export type { CellFault, CellQuestion } from './said'
export { writeTable } from './table'
export { writeTemplate } from './write'
