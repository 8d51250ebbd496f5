declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs'
  const WorkbookClass: typeof Workbook
  export default WorkbookClass
}
