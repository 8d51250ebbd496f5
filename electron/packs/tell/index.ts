import type { FaultText, PackFault } from '../../core/faults'
import { pathIn } from '../read/place'
import { lineOf } from './lines'
import { readLoosely, type LoosePack } from './loose'
import { Places } from './place'
import { plainWords } from './words'

export type { LoosePack } from './loose'
export { Places } from './place'
export { plainWords } from './words'

/** A fault in the program's two languages. */
interface Told {
  readonly 'zh-CN': FaultText
  readonly en: FaultText
}

/**
 * Faults of the pack in a folder, told to who made it in the workshop: where they lie by scene, step and name, what is
 * wrong without what programs call it; behind that the file and its line, for who writes the files. Never rejects.
 */
export async function tellInWords(folder: string, faults: readonly PackFault[]): Promise<readonly Told[]> {
  if (faults.length === 0) return []
  const pack = await readLoosely(folder)
  return faults.map((fault) => ({ 'zh-CN': toldIn(fault, pack, 'zh-CN'), en: toldIn(fault, pack, 'en') }))
}

/** A fault of something that was just put at a step, told at that step. Never rejects. */
export async function tellAtStep(folder: string, fault: PackFault, { scene, step }: At): Promise<Told> {
  const pack = await readLoosely(folder)
  const { what, right } = plainWords(fault)
  const told = (language: 'zh-CN' | 'en'): FaultText => ({
    ...{ what: what[language], where: new Places(pack, language).stepName(scene, step), todo: right[language] },
  })
  return { 'zh-CN': told('zh-CN'), en: told('en') }
}

interface At {
  readonly scene: string
  readonly step: string
}

function toldIn(fault: PackFault, pack: LoosePack, language: 'zh-CN' | 'en'): FaultText {
  const { what, right } = plainWords(fault)
  return { what: what[language], where: whereOf(fault, pack, language), todo: right[language] }
}

/** A place of a picture, film or voice is that of the step which names it. */
const written = (file: string, at: string, { files }: LoosePack): string =>
  file.startsWith('media/') && at.startsWith('scenes[') ? files.tour : file

function whereOf({ file, at }: PackFault, pack: LoosePack, language: 'zh-CN' | 'en'): string {
  const isEnglish = language === 'en'
  const [, line, column] = /^(\d+):(\d+)$/.exec(at) ?? []
  if (line !== undefined) return isEnglish ? `${file}, line ${line}, ${column}` : `${file} 第${line}行第${column}个字`
  const path = pathIn(at)
  if (path === undefined || path.length === 0) return file
  const of = written(file, at, pack)
  const name = new Places(pack, language).nameOf(of, path)
  const text = of === file ? pack.textOf(file) : undefined
  const inFile = text === undefined ? '' : isEnglish ? `, line ${lineOf(text, path)}` : ` 第${lineOf(text, path)}行`
  if (name === '') return `${file}${inFile}`
  return isEnglish ? `${name} (${file}${inFile})` : `${name}（${file}${inFile}）`
}
