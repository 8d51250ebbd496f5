export { importWorkbook } from './import'
export type { CellFault, Said } from './said'
export { writeTemplate, type TemplateOptions } from './write'
