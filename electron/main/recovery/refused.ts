import { win32 } from 'node:path'

/** How Chromium's own process ends on Windows where its sandbox may not read the program: a breakpoint, 0x80000003. */
const refusedCode = '-2147483645'

/** Whether a page's process was not let start at all, by how the fault was told (`crashed -2147483645`). Pure. */
export const isRefused = (why: string): boolean => /^launch-failed\b/.test(why) || why.endsWith(` ${refusedCode}`)

/** Whether a program of Windows lies on another machine. Pure. */
export const isOnShare = (file: string): boolean => /^\\\\(?:\?\\UNC\\|(?![?.]\\))/i.test(file)

/** What a message says, in both languages: whoever stands there reads one of them. */
export interface Advice {
  readonly message: string
  readonly detail: string
}

/** What staff can do where no page's process may start; `file` is the program's own, by its real path. Pure. */
export function adviceFor(platform: NodeJS.Platform, file: string, why: string): Advice {
  const [zh, en] = toDo(platform, file)
  return {
    message: '画面打不开，请告诉工作人员。\nThe picture cannot be opened. Please tell staff.',
    detail: `${zh}\n\n${en}\n\n(${why})`,
  }
}

function toDo(platform: NodeJS.Platform, file: string): readonly [string, string] {
  if (platform !== 'win32')
    return [
      '系统不让画面的进程启动。请看日志，再重启这台机器。',
      'The system does not let the picture’s process start. Look at the log, then restart this machine.',
    ]
  if (isOnShare(file))
    return [
      '程序在另一台机器的共享文件夹里，画面的进程不能从那里启动。请装到本机再启动。',
      'The program lies in a shared folder of another machine, and the picture’s process may not start from there. Install it on this machine.',
    ]
  const order = `icacls "${win32.dirname(file)}" /grant *S-1-15-2-1:(OI)(CI)(RX) *S-1-15-2-2:(OI)(CI)(RX)`
  return [
    `Windows 不让画面的进程读取程序文件。请以管理员身份执行下面一行，再启动程序：\n${order}`,
    'Windows does not let the picture’s process read the program. As administrator run the line above, then start the program again.',
  ]
}
