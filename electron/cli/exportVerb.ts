import { formats, isFormat, makeAll, writeAll, type Format, type NotWritten } from '../export'
import { readSound } from './checkVerbs'
import { done, oneFault, type Outcome } from './output'

/** What is to be exported; `locales` empty: all of the pack's. */
export interface ExportOrder {
  readonly pack: string
  readonly formats: readonly string[]
  readonly locales: readonly string[]
  readonly out: string
}

const words = {
  'zh-CN': {
    format: (name: string) => `没有“${name}”这种格式`,
    formats: `可选：${formats.join('、')}`,
    locale: (name: string) => `报告包里没有语言“${name}”`,
    locales: (names: string) => `可选：${names}`,
    notWritten: (code: string) => `写不进去（${code}），什么也没有留下`,
    todo: '换一个能写的文件夹，或腾出空间，再试一次',
  },
  en: {
    format: (name: string) => `there is no format “${name}”`,
    formats: `one of: ${formats.join(', ')}`,
    locale: (name: string) => `the pack has no language “${name}”`,
    locales: (names: string) => `one of: ${names}`,
    notWritten: (code: string) => `cannot be written (${code}); nothing was left there`,
    todo: 'choose a folder that can be written to, or make room, and try again',
  },
} as const
type Told = (typeof words)[keyof typeof words]

const notWritten = ({ path, code }: NotWritten, told: Told): Outcome => oneFault(told.notWritten(code), path, told.todo)

/** Writes a pack's facts for people who keep tables: all files, or none. */
export async function exportFacts(order: ExportOrder, locale: string): Promise<Outcome> {
  const told = words[locale.startsWith('zh') ? 'zh-CN' : 'en']
  const unknown = order.formats.find((name) => !isFormat(name))
  if (unknown !== undefined) return oneFault(told.format(unknown), '--format', told.formats)
  const loaded = await readSound(order.pack, locale)
  if (!loaded.ok) return loaded.outcome
  const { report } = loaded.pack
  const { locales } = report.manifest
  const foreign = order.locales.find((name) => !locales.includes(name))
  if (foreign !== undefined) return oneFault(told.locale(foreign), '--lang', told.locales(locales.join(', ')))
  const wanted = order.formats.filter((name): name is Format => isFormat(name))
  const written = await writeAll(
    order.out,
    await makeAll(report, wanted, order.locales.length > 0 ? order.locales : locales),
  )
  return written.ok ? done(written.value, { files: written.value }) : notWritten(written.error, told)
}
