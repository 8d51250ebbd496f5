import { cellFault, problem, said, type CellFault, type Said } from '../said'

const whole = (what: Said, right: Said): CellFault => cellFault('', '', problem(what, right))
const saveAs = said('在 Excel 或 LibreOffice 里另存为 .xlsx', 'Save it as .xlsx in Excel or LibreOffice')
const begin = said('用“模板”得到的 .xlsx 填写', 'Fill in the .xlsx that “template” writes')

export const notFound = (reason: string): CellFault =>
  whole(
    said(`表格读不到（${reason}）`, `The workbook cannot be read (${reason})`),
    said('核对文件是否还在', 'See whether the file is still there'),
  )
export const heldElsewhere = (reason: string): CellFault =>
  whole(
    said(`表格正被别的程序占着，读不到（${reason}）`, `Another program has the workbook for itself (${reason})`),
    said(
      '在 Excel 里存盘，关上它；还是这样，看看这个文件允不允许读',
      'Save and close it in Excel; if that does not help, see whether the file may be read',
    ),
  )
export const noteOfExcel = whole(
  said(
    '这是 Excel 打开表格时留在旁边的记号，不是表格',
    'This is the note Excel keeps beside a workbook that is open, not the workbook',
  ),
  said('选名字前面没有“~$”的那一个', 'Choose the one whose name does not begin with ~$'),
)
export const emptyFile = whole(said('文件是空的', 'The file is empty'), begin)
export const protectedFile = whole(
  said('表格有打开密码', 'The workbook is protected by a password'),
  said('去掉密码，另存一次', 'Remove the password and save it again'),
)
export const oldExcel = whole(said('这是旧的 .xls 格式', 'This is the old .xls format'), saveAs)
export const plainText = whole(said('这是文本或 .csv，不是 .xlsx', 'This is text or .csv, not .xlsx'), begin)
export const otherFile = (zh: string, en: string): CellFault =>
  whole(said(`这是${zh}，不是 .xlsx`, `This is ${en}, not .xlsx`), saveAs)
export const brokenFile = (reason: string): CellFault =>
  whole(
    said(`文件损坏，读不出来（${reason}）`, `The file is damaged (${reason})`),
    said('重新保存或重新拷贝；U盘要先“弹出”再拔', 'Save or copy it again; eject a stick before pulling it'),
  )
export const tooMuch = (zh: string, en: string): CellFault =>
  whole(
    said(`表格太大：${zh}`, `The workbook is too large: ${en}`),
    said('只留模板里的各张表；删掉多余的行和图片', 'Keep the template’s sheets only; delete surplus rows and pictures'),
  )
