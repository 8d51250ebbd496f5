import type { Misfit, Told } from '../../core/contracts/workshop'
import { leastPassphrase } from '../../core/passphrase'
import { wrongPassphrase } from '../../packs/sign'

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A sheet that could not be written. */
export const proofNotWritten = (file: string, cause: unknown): Told => ({
  'zh-CN': {
    what: `校样没有写成：${reason(cause)}`,
    where: file,
    todo: '看看磁盘是否已满、这个文件是否正在别处打开；换个位置再存一次。',
  },
  en: {
    what: `The proof sheet was not written: ${reason(cause)}`,
    where: file,
    todo: 'See whether the disk is full or the file is open elsewhere; save it again in another place.',
  },
})

/** The pack is no longer what the sheet shows. */
export const proofStale = (folder: string): Told => ({
  'zh-CN': { what: '报告包在校样之后又改过，这份校样不能作数。', where: folder, todo: '重新出一份校样，再逐项核对。' },
  en: {
    what: 'The pack was changed after the proof sheet was made; the sheet no longer holds.',
    where: folder,
    todo: 'Make a new proof sheet and go through it again.',
  },
})

/** Nobody stands for pictures that overprint. */
export const hasNoRoom = (folder: string): Told => ({
  'zh-CN': {
    what: '有些画面上的文字或数字放不下，这份报告还不能签。',
    where: folder,
    todo: '到“检查”一站，把列出的文字改短。',
  },
  en: {
    what: 'Some pictures have no room for their words or figures; this report cannot be signed yet.',
    where: folder,
    todo: 'At the stop “check”, shorten the words that are listed.',
  },
})

/** Sentences and figures that nobody has said yes to. */
export const notConfirmed = (folder: string, count: number): Told => ({
  'zh-CN': {
    what: `还有${count}处没有确认：话可能过时了，或者数看着不对。`,
    where: folder,
    todo: '到“看变化”一站，逐处确认，或在表格里改。',
  },
  en: {
    what: `Still to be confirmed: ${count}. A sentence may be out of date, or a value hard to believe.`,
    where: folder,
    todo: 'At the stop “changes”, confirm each, or mend it in the workbook.',
  },
})

/** Nobody signs what was not seen as visitors see it. */
export const notSeen = (folder: string): Told => ({
  'zh-CN': { what: '还没有看过预览，不能签。', where: folder, todo: '到“预览”一站打开预览，看一遍再签。' },
  en: {
    what: 'The preview has not been seen yet; nothing is signed unseen.',
    where: folder,
    todo: 'Open it at the stop “preview”, look through it, then sign.',
  },
})

/** The pictures could not be looked at: nobody signs what was not seen. */
export const notLookedAt = (folder: string, cause: unknown): Misfit => ({
  ...{ scene: '', step: 0, locale: '', upright: false, says: '', cell: null },
  'zh-CN': {
    what: `没能检查画面：${reason(cause)}`,
    where: folder,
    todo: '再存一次盘；还是这样，就重新打开这个窗口。',
  },
  en: {
    what: `The pictures could not be looked at: ${reason(cause)}`,
    where: folder,
    todo: 'Save once more; if that does not help, open this window anew.',
  },
})

/** What was proofed could not be kept. */
export const notKept = (file: string, cause: unknown): Told => ({
  'zh-CN': {
    what: `进度没有存下：${reason(cause)}`,
    where: file,
    todo: '看看磁盘是否已满、文件夹是否可写，再做一次。',
  },
  en: {
    what: `Progress was not kept: ${reason(cause)}`,
    where: file,
    todo: 'See whether the disk is full or the folder cannot be written, and do it again.',
  },
})

/** A workbook came before any report was chosen. */
export const nothingChosen = (file: string): Told => ({
  'zh-CN': { what: '先选去年的报告，再读表格。', where: file, todo: '到“选报告”选一份，再把表格拖进来。' },
  en: {
    what: 'Choose last year’s report before its workbook.',
    where: file,
    todo: 'Choose a report at the first stop, then drop the workbook again.',
  },
})

/** Not the workbook, but what Excel keeps beside it: the work goes on with the one there was. */
export const noteGiven = (file: string): Told => ({
  'zh-CN': {
    what: '这是 Excel 打开表格时留在旁边的记号，不是表格。',
    where: file,
    todo: '选名字前面没有“~$”的那一个。',
  },
  en: {
    what: 'This is the note Excel keeps beside a workbook that is open, not the workbook.',
    where: file,
    todo: 'Choose the one whose name does not begin with ~$.',
  },
})

/** Something was dropped that is neither. */
export const notUnderstood = (file: string): Told => ({
  'zh-CN': {
    what: '这既不是报告文件夹，也不是 .xlsx 表格。',
    where: file,
    todo: '拖报告文件夹（或其中的 manifest.json），或拖 .xlsx；旧的 .xls、.csv 请另存为 .xlsx。',
  },
  en: {
    what: 'This is neither a report’s folder nor an .xlsx workbook.',
    where: file,
    todo: 'Drop a report’s folder (or its manifest.json) or an .xlsx; save .xls or .csv as .xlsx first.',
  },
})

const keyReasons: Readonly<Record<string, string>> = {
  'a key needs a name of 1 to 80 characters': '密钥要有名字，1到80个字',
  'this is no secret key of a briefing kiosk': '这不是本程序的私钥文件',
  EEXIST: '这个文件夹里已有同名的密钥',
}

/** A key that could not be made or opened. */
export const keyRefused = (where: string, why: string): Told => ({
  'zh-CN': {
    what: `密钥不能用：${keyReasons[why] ?? (why.startsWith('a passphrase') ? `口令太短，至少${leastPassphrase}个字符` : why)}`,
    where,
    todo: '换一个名字、口令或文件夹；已有的密钥从来不会被盖掉。',
  },
  en: {
    what: `The key cannot be used: ${why}`,
    where,
    todo: 'Take another name, passphrase or folder; an existing key is never replaced.',
  },
})

/** What could not be signed; a passphrase that opens nothing is called that, and where the key lies. */
export const notSigned = (file: string, why: string, key: string): Told =>
  why === wrongPassphrase
    ? {
        'zh-CN': {
          what: '口令不对，没有签。',
          where: key,
          todo: '看看大写锁定和输入法，再输一次。口令忘了就找不回来：另做一把密钥，并把新公钥交给各展厅。',
        },
        en: {
          what: 'The passphrase is wrong; nothing was signed.',
          where: key,
          todo: 'See to caps lock and the input method, and type it again. A forgotten one cannot be found: make another key and give its public part to the halls.',
        },
      }
    : {
        'zh-CN': { what: `没有签成：${why}`, where: file, todo: '看看磁盘是否已满、文件夹是否可写，再签一次。' },
        en: {
          what: `It was not signed: ${why}`,
          where: file,
          todo: 'See to room on the disk and whether the folder can be written, and sign again.',
        },
      }

/** What could not be written to a stick. */
export const notCarried = (folder: string, cause: unknown): Told => ({
  'zh-CN': {
    what: `没有写成：${reason(cause)}`,
    where: folder,
    todo: '看看U盘是否拔了、满了或写保护；换一只再写，原来的文件没有动。',
  },
  en: {
    what: `It was not written: ${reason(cause)}`,
    where: folder,
    todo: 'See whether the stick was pulled, is full or write-protected; try another. Nothing else was touched.',
  },
})
