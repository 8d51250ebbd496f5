import type { Told } from '../../core/contracts/workshop'

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
