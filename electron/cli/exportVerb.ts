import {
  cancelled,
  foreignFiles,
  formats,
  isFormat,
  makeAll,
  readPhotos,
  themes,
  writeAll,
  type Decode,
  type Export,
  type Format,
  type NotWritten,
  type PictureOrder,
  type Sheet,
  type Wanted,
} from '../export'
import type { Report } from '../core/report'
import { readPack } from '../packs'
import { readSound } from './checkVerbs'
import { diskSays } from './diskWords'
import { done, oneFault, type Outcome } from './output'
import { withFolder } from './places'
import { withProgress } from './progress'

/** What is to be exported; `locales` empty: all of the pack's. */
export interface ExportOrder {
  readonly pack: string
  readonly formats: readonly string[]
  readonly locales: readonly string[]
  readonly out: string
  readonly theme: string
  /** `WIDTHxHEIGHT`. */
  readonly size: string
  readonly route?: string | undefined
  readonly sideBySide?: boolean
  /** A program waits, and is told how far it is. */
  readonly progress?: boolean
  /** Where the stage's fonts lie, in a program that has not the packages it is built from. */
  readonly fonts?: string | undefined
  /** Paints every step; only the program itself can. */
  readonly paint?: ((order: PictureOrder) => Promise<readonly Uint8Array[]>) | undefined
  /** Makes pictures ready for paper that only a stage can show; only the program itself can. */
  readonly decode?: Decode | undefined
}

const words = {
  'zh-CN': {
    format: (name: string) => `没有“${name}”这种格式`,
    formats: `可选：${formats.join('、')}`,
    locale: (name: string) => `报告包里没有语言“${name}”`,
    locales: (names: string) => `可选：${names}`,
    notWritten: (why: string) => `写不进去：${why}，什么也没有留下`,
    making: '正在导出',
    cancelled: '已取消，什么也没有留下',
    theme: (name: string) => `没有“${name}”这种画面`,
    themes: `可选：${themes.join('、')}`,
    size: (text: string) => `“${text}”不是能用的尺寸`,
    sizes: '写作 宽x高，每边 320 到 8000，例如 1920x1080',
    route: (name: string) => `报告包里没有路线“${name}”`,
    wordsOnly: (scenes: string) => `注意：${scenes} 的画面还不能印，这些页只有文字`,
    missing: (letters: string) => `注意：字体里没有这些字，印成了〓：${letters}`,
    unseen: (files: string) => `注意：这些图片读不了，它们的页只有文字：${files}`,
    todo: '换一个能写的文件夹，或腾出空间，再试一次',
  },
  en: {
    format: (name: string) => `there is no format “${name}”`,
    formats: `one of: ${formats.join(', ')}`,
    locale: (name: string) => `the pack has no language “${name}”`,
    locales: (names: string) => `one of: ${names}`,
    notWritten: (why: string) => `cannot be written: ${why}; nothing was left there`,
    making: 'exporting',
    cancelled: 'cancelled; nothing was left',
    theme: (name: string) => `there is no theme “${name}”`,
    themes: `one of: ${themes.join(', ')}`,
    size: (text: string) => `“${text}” is no size`,
    sizes: 'WIDTHxHEIGHT, each side 320 to 8000: 1920x1080',
    route: (name: string) => `the pack has no route “${name}”`,
    wordsOnly: (scenes: string) => `note: the pictures of ${scenes} cannot be printed yet; these pages have words only`,
    missing: (letters: string) => `note: the fonts lack these letters, printed as 〓: ${letters}`,
    unseen: (files: string) => `note: these pictures cannot be read; their pages have words only: ${files}`,
    todo: 'choose a folder that can be written to, or make room, and try again',
  },
} as const
type Told = (typeof words)[keyof typeof words]

function notWritten({ path, code }: NotWritten, locale: string, told: Told): Outcome {
  if (code === cancelled) return oneFault(told.cancelled)
  const said = diskSays(code, locale)
  return oneFault(told.notWritten(said?.what ?? code), path, said?.todo ?? told.todo)
}

type Asked = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly outcome: Outcome }

/** Theme, size and route as they are meant, or what is wrong with them. */
function sheetOf({ theme, size, route, fonts }: ExportOrder, { tour }: Report, told: Told): Asked {
  const refuse = (what: string, where: string, todo: string): Asked => ({
    ok: false,
    outcome: oneFault(what, where, todo),
  })
  const [, width = 0, height = 0] = (/^(\d{3,4})x(\d{3,4})$/i.exec(size) ?? []).map(Number)
  if (Math.min(width, height) < 320 || Math.max(width, height) > 8000)
    return refuse(told.size(size), '--size', told.sizes)
  const known = themes.find((one) => one === theme)
  if (known === undefined) return refuse(told.theme(theme), '--theme', told.themes)
  if (route !== undefined && !tour.routes.some(({ id }) => id === route))
    return refuse(told.route(route), '--route', told.locales(tour.routes.map(({ id }) => id).join(', ')))
  return { ok: true, sheet: { theme: known, size: { width, height }, route, fonts } }
}

/** What an export could not give whole, for standard error. */
const notesOf = ({ wordsOnly, missing }: Export, unseen: readonly string[], told: Told): readonly string[] => [
  ...(wordsOnly.length > 0 ? [told.wordsOnly(wordsOnly.join(', '))] : []),
  ...(missing.length > 0 ? [told.missing(missing.join(' '))] : []),
  ...(unseen.length > 0 ? [told.unseen(unseen.join(', '))] : []),
]

/** Writes what a pack says for other programs: all files, or none. */
export async function exportPack(order: ExportOrder, locale: string): Promise<Outcome> {
  const told = words[locale.startsWith('zh') ? 'zh-CN' : 'en']
  const unknown = order.formats.find((name) => !isFormat(name))
  if (unknown !== undefined) return oneFault(told.format(unknown), '--format', told.formats)
  const loaded = await readSound(order.pack, locale)
  if (!loaded.ok) return loaded.outcome
  const { report, geography } = loaded.pack
  const { locales } = report.manifest
  const foreign = order.locales.find((name) => !locales.includes(name))
  if (foreign !== undefined) return oneFault(told.locale(foreign), '--lang', told.locales(locales.join(', ')))
  const asked = sheetOf(order, report, told)
  if (!asked.ok) return asked.outcome
  const { photos, unseen } = await photosOf(order, report)
  const wanted = {
    formats: order.formats.filter((name): name is Format => isFormat(name)),
    locales: order.locales.length > 0 ? order.locales : locales,
    sheet: { ...asked.sheet, geography, photos },
    sideBySide: order.sideBySide === true,
    paint: paintOf(order, asked.sheet),
  }
  return whileWanted(async (signal) => {
    const made = await withProgress(
      told.making,
      (onShare) => makeAll(report, wanted, { onShare, signal }),
      order.progress,
    )
    if (!made) return oneFault(told.cancelled)
    const written = await writeAll(order.out, made.made, signal)
    if (!written.ok) return notWritten(written.error, locale, told)
    const notes = notesOf(made, unseen, told)
    for (const note of notes) process.stderr.write(`${note}\n`)
    return done(written.value, { files: written.value, notes })
  })
}

/** What of a pack is drawn on pages and slides. */
const drawnFormats: readonly string[] = ['pdf', 'pptx', 'handout'] satisfies readonly Format[]
const isDrawn = ({ formats: asked }: Pick<ExportOrder, 'formats'>): boolean =>
  asked.some((one) => drawnFormats.includes(one))

/** The pictures of an order's pages, a .briefpack unpacked for as long as that takes. */
async function photosOf(order: ExportOrder, report: Report): Promise<Awaited<ReturnType<typeof readPhotos>>> {
  const nothing = { photos: new Map(), unseen: [] }
  if (!isDrawn(order)) return nothing
  const read = await withFolder(order.pack, (folder) => readPhotos(folder, report, order.decode))
  return read.ok ? read.value : nothing
}

/** Whether an order cannot be carried out whole without a stage: pictures of steps, or pictures of the pack that only a stage can show. */
export async function needsStage(order: Pick<ExportOrder, 'pack' | 'formats'>, hasStage: boolean): Promise<boolean> {
  if (order.formats.includes('png')) return true
  // Without one the other files are made all the same, and what they lack is told.
  if (!hasStage || !isDrawn(order)) return false
  const read = await withFolder(order.pack, readPack).catch(() => undefined)
  return read?.ok === true && read.value.ok && foreignFiles(read.value.value.report).length > 0
}

/** Painting the pack of an order, a .briefpack unpacked for as long as that takes. */
function paintOf({ pack, paint }: ExportOrder, sheet: Sheet): Wanted['paint'] {
  if (!paint) return undefined
  return async (locale, onShare, signal) => {
    const painted = await withFolder(pack, (folder) => paint({ folder, locale, sheet, onShare, signal }))
    return painted.ok ? painted.value : []
  }
}

/** Does something that Ctrl-C calls off, and that then cleans up itself; a second Ctrl-C ends the program at once. */
async function whileWanted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController()
  const callOff = (): void => control.abort()
  process.once('SIGINT', callOff).once('SIGTERM', callOff)
  try {
    return await work(control.signal)
  } finally {
    process.off('SIGINT', callOff).off('SIGTERM', callOff)
  }
}
