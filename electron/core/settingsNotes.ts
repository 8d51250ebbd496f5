import type { ControlDoor, ControlTrouble } from './control'
import type { WallTrouble } from './wall'
import { describeFault, type FaultCode, type PackFault } from './faults'

/** What staff have to know about the settings of a machine. */
export type SettingsNote =
  /** The file is no JSON: nothing of it is used. */
  | { readonly kind: 'broken'; readonly fault: PackFault }
  /** One setting is not used; the others are. */
  | { readonly kind: 'field'; readonly fault: PackFault }
  /** The file cannot be read at all, as the system says. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  /** Somebody has changed the file while the program runs. */
  | { readonly kind: 'changed'; readonly file: string }
  /** What somebody had typed was replaced; it is kept under `kept`. */
  | { readonly kind: 'aside'; readonly file: string; readonly kept: string }
  /** An editor has put an ending behind the name, and the system hides it: the file is not read. */
  | { readonly kind: 'misnamed'; readonly file: string; readonly name: string }
  /** The drop folder is not there, or does not answer. */
  | { readonly kind: 'no-folder'; readonly folder: string }
  /** The displays that the stage is to fill make no one picture. */
  | { readonly kind: 'wall'; readonly trouble: WallTrouble }
  /** The hall's control cannot listen where it should. */
  | {
      readonly kind: 'control-door'
      readonly door: ControlDoor
      readonly address: string
      readonly port: number
      readonly trouble: ControlTrouble
    }

/** Faults whose remedy can be told without a pack to look into. */
const plain: readonly FaultCode[] = ['unknown-field', 'not-allowed', 'bad-form', 'out-of-range', 'wrong-count']

/** One line a note: what, where, what to do. Chinese for any `zh…` locale, else English. Pure. */
export function tellSettingsNote(note: SettingsNote, locale: string): string {
  const words = locale.toLowerCase().startsWith('zh') ? zh : en
  switch (note.kind) {
    case 'broken': {
      const [line = '', column = ''] = note.fault.at.split(':')
      return words.broken(note.fault.file, line, column, describeFault(note.fault, locale).what)
    }
    case 'field': {
      const { what, where, todo } = describeFault(note.fault, locale)
      return words.field(where, what, plain.includes(note.fault.code) ? todo : '')
    }
    case 'unreadable':
      return words.unreadable(note.file, note.reason)
    case 'changed':
      return words.changed(note.file)
    case 'aside':
      return words.aside(note.file, note.kept)
    case 'misnamed':
      return words.misnamed(note.file, note.name)
    case 'no-folder':
      return words.noFolder(note.folder)
    case 'wall':
      return words.wall(note.trouble)
    case 'control-door':
      return words.controlDoor(note.door.toUpperCase(), note.address, note.port, note.trouble)
  }
}

interface Words {
  readonly broken: (file: string, line: string, column: string, what: string) => string
  readonly field: (where: string, what: string, todo: string) => string
  readonly unreadable: (file: string, reason: string) => string
  readonly changed: (file: string) => string
  readonly aside: (file: string, kept: string) => string
  readonly misnamed: (file: string, name: string) => string
  readonly noFolder: (folder: string) => string
  readonly wall: (trouble: WallTrouble) => string
  readonly controlDoor: (door: string, address: string, port: number, trouble: ControlTrouble) => string
}

const troublesZh: Readonly<Record<ControlTrouble, string>> = {
  'in-use': '这个端口已被别的程序占用，请换一个',
  'no-address': '这台机器现在没有这个地址，请检查网线和地址',
  refused: '系统不允许，请换一个端口',
}

const troublesEn: Readonly<Record<ControlTrouble, string>> = {
  'in-use': 'another program has that port; choose another one',
  'no-address': 'this machine does not have that address now; check cable and address',
  refused: 'the system does not allow it; choose another port',
}

const wallZh: Readonly<Record<WallTrouble['why'], string>> = {
  missing: '没有这些屏幕，请按系统里的名字写，或写 "all"：',
  single: '只接着一块屏幕；请接上其余的，再看线',
  apart: '这些屏幕拼不成一个长方形：要紧挨着、一样高；请在系统的显示设置里排齐',
  scaled: '这些屏幕的缩放比例不一样；请在系统的显示设置里改成一样',
}

const wallEn: Readonly<Record<WallTrouble['why'], string>> = {
  missing: 'These displays are not there; write their names as the system has them, or "all"',
  single: 'There is one display; plug in the others and look at their cables',
  apart:
    'The displays make no rectangle: they must lie side by side, of one height; line them up in the system’s display settings',
  scaled: 'The system magnifies the displays differently; set one scale for all in its display settings',
}

const zh: Words = {
  broken: (file, line, column, what) =>
    `${file}${line === '' ? '' : `第${line}行第${column}个字`}：${what}整个文件没有采用，用的是上一份好的设置。请更正后重启程序；路径里的 \\ 要写成 \\\\ 或 /，引号和逗号用英文的。`,
  field: (where, what, todo) => `${where}：${what}这一项没有采用，其余照用。${todo}改好后重启程序。`,
  unreadable: (file, reason) => `${file}读不了（${reason}），用的是上一份好的设置。请检查文件权限和磁盘，再重启程序。`,
  changed: (file) => `程序运行时有人改过${file}。要采用，请重启程序；在这里改任何设置，会先把它另存，再换掉。`,
  aside: (file, kept) => `${file}里手改的内容已被这里的设置换掉，原文在同一文件夹的 ${kept}。`,
  misnamed: (file, name) =>
    `文件“${name}”没有读：名字后面多了一截（系统可能没有显示出来）。要采用，请改名为“${file}”，再重启程序；不要的就删掉。`,
  noFolder: (folder) =>
    `dropFolder：没有文件夹“${folder}”，或它不应答，所以那里的报告包装不上。请检查路径（\\ 要写成 \\\\ 或 /）和网络。`,
  wall: (trouble) =>
    `span：大屏没有铺开，仍在一块屏幕上。${wallZh[trouble.why]}${'names' in trouble ? trouble.names.map((name) => `“${name}”`).join('、') : ''}。`,
  controlDoor: (door, address, port, trouble) =>
    `control：中控的${door}接口在 ${address} 的 ${port} 端口上还听不到，${troublesZh[trouble]}。程序每5秒再试一次。`,
}

const en: Words = {
  broken: (file, line, column, what) =>
    `${file}${line === '' ? '' : `, line ${line}, column ${column}`}: ${what} Nothing of the file is used; the last good settings hold. Correct it, then restart the program; in a path write \\\\ or / for \\, and use straight quotation marks.`,
  field: (where, what, todo) =>
    `${where}: ${what} This setting is not used; the others are. ${todo === '' ? 'Correct it, then' : `${todo} Then`} restart the program.`,
  unreadable: (file, reason) =>
    `${file} cannot be read (${reason}); the last good settings hold. Look at its permissions and the disk, then restart the program.`,
  changed: (file) =>
    `Somebody has changed ${file} while the program runs. Restart the program to use it; a setting changed here puts it aside first.`,
  aside: (file, kept) =>
    `What was typed into ${file} has been replaced by what was set here; it is kept beside it as ${kept}.`,
  misnamed: (file, name) =>
    `“${name}” is not read: its name has an ending too many, which the system may hide. To use it, rename it to “${file}” and restart the program; delete it if nobody needs it.`,
  noFolder: (folder) =>
    `dropFolder: there is no folder “${folder}”, or it does not answer, so no pack comes from it. Check the path (\\\\ or / for \\) and the network.`,
  wall: (trouble) =>
    `span: the stage is on one display. ${wallEn[trouble.why]}${'names' in trouble ? `: ${trouble.names.map((name) => `“${name}”`).join(', ')}` : ''}.`,
  controlDoor: (door, address, port, trouble) =>
    `control: the hall control’s ${door} door cannot listen at ${address}, port ${port}: ${troublesEn[trouble]}. It is tried again every 5 seconds.`,
}
