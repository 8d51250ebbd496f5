import { fieldWord } from '../../core/fieldWords'
import { languageName } from '../../core/languageName'
import { sayPeriod } from '../../core/periodWords'
import type { LoosePack } from './loose'

type Language = 'zh-CN' | 'en'
export type Path = readonly (string | number)[]

/** Kinds of entries, by the list of facts.json that holds them. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  ...{ statements: ['陈述', 'statement'], lists: ['列表', 'list'], figures: ['指标', 'indicator'] },
  ...{ derived: ['推算指标', 'derived figure'], milestones: ['里程碑', 'milestone'], units: ['单位', 'unit'] },
  ...{ clusters: ['产业集群', 'cluster'], companies: ['企业', 'firm'], links: ['合作联系', 'link'] },
  ...{ works: ['宜居工程', 'work'], checks: ['合计核对', 'sum that is checked'], routes: ['路线', 'route'] },
  ...{ scenes: ['场景', 'scene'], places: ['地点', 'place'], crossings: ['过江通道', 'crossing'] },
  ...{ facts: ['卡片', 'card'], features: ['轮廓', 'outline'] },
}

/** Where a fault of a pack lies, without the names programs have for it. */
export class Places {
  constructor(
    private readonly pack: LoosePack,
    private readonly language: Language,
  ) {}

  /** What a place of a file is called: the scene and its step, the entry and its field. */
  nameOf(file: string, path: Path): string {
    const { files } = this.pack
    const locale = Object.entries(files.texts).find(([, name]) => name === file)?.[0]
    const parts = locale === undefined ? this.#partsOf(file, path) : this.#textParts(path)
    const ofLanguage = locale === undefined ? [] : [languageName(locale, this.language)]
    return [...parts, ...ofLanguage].filter((part) => part !== '').join(' · ')
  }

  /** A step of a scene: its scene's name and its number. */
  stepName(scene: string, step: string): string {
    const number = this.#stepsOf(scene).indexOf(step)
    const owner = this.#owner('scenes', scene, undefined)
    return number < 0 ? owner : `${owner} · ${this.#step(number)}`
  }

  #partsOf(file: string, [list, index, ...rest]: Path): readonly string[] {
    const { tour } = this.pack.files
    const [, scene, step] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(String(index)) ?? []
    if (scene !== undefined && step !== undefined) {
      const [locale, ...field] = rest
      const language = typeof locale === 'string' ? languageName(locale, this.language) : ''
      return [this.stepName(scene, step), this.#wordOf(field), language]
    }
    if (typeof index !== 'number') return [this.#wordOf([list, index, ...rest])]
    const id = this.pack.valueOf(file, [String(list), index, 'id'])
    const owner = this.#owner(String(list), typeof id === 'string' ? id : undefined, index)
    const [inner, number, ...last] = rest
    if (file === tour && list === 'scenes' && inner === 'steps' && typeof number === 'number')
      return [owner, this.#step(number), this.#wordOf(last)]
    return [owner, this.#wordOf(rest)]
  }

  #textParts([room, id, ...rest]: Path): readonly string[] {
    if (room === 'scenes' && typeof id === 'string') {
      const [inner, step, ...last] = rest
      const steps = this.#stepsOf(id)
      const number = inner === 'steps' ? steps.indexOf(String(step)) : -1
      const owner = this.#owner('scenes', id, undefined)
      return number < 0 ? [owner, this.#wordOf(rest)] : [owner, this.#step(number), this.#wordOf(last)]
    }
    if (typeof id === 'string' && ['facts', 'places', 'crossings', 'routes', 'units'].includes(String(room)))
      return [this.#owner(String(room), id, undefined), this.#wordOf(rest)]
    return [this.#wordOf([room]), this.#wordOf([id, ...rest])]
  }

  /** “智能装备” of an entry that has a name, else its number in its list. */
  #owner(list: string, id: string | undefined, index: number | undefined): string {
    const kind = kinds[list]?.[this.language === 'en' ? 1 : 0] ?? fieldWord(list, this.language) ?? ''
    const name = id === undefined ? undefined : this.#called(list, id)
    const shown = name ?? (list === 'units' ? id : undefined)
    if (shown !== undefined) return this.language === 'en' ? `${kind} “${shown}”` : `${kind}“${shown}”`
    if (index === undefined)
      return id === undefined ? kind : this.language === 'en' ? `${kind} “${id}”` : `${kind}“${id}”`
    return this.language === 'en' ? `${kind} no. ${index + 1}` : `第${index + 1}个${kind}`
  }

  #called(list: string, id: string): string | undefined {
    const { texts } = this.pack.files
    const room = ['scenes', 'routes', 'places', 'crossings', 'units'].includes(list) ? list : 'facts'
    const files = [texts[this.language], ...Object.values(texts)]
    const period = this.pack.valueOf('manifest.json', ['period'])
    for (const file of files) {
      const name = file === undefined ? undefined : this.pack.valueOf(file, [room, id, 'name'])
      if (typeof name === 'string' && name.trim() !== '')
        return name
          .replace(/\{period\}/g, typeof period === 'string' ? sayPeriod(period, this.language) : '')
          .replace(/\s+/g, ' ')
    }
    return undefined
  }

  #stepsOf(scene: string): readonly string[] {
    const scenes = this.pack.valueOf(this.pack.files.tour, ['scenes'])
    const found = (Array.isArray(scenes) ? (scenes as unknown[]) : []).find((one) => idOf(one) === scene)
    const steps = typeof found === 'object' && found !== null && 'steps' in found ? found.steps : []
    return (Array.isArray(steps) ? (steps as unknown[]) : []).map((step) => idOf(step) ?? '')
  }

  readonly #step = (index: number): string => (this.language === 'en' ? `step ${index + 1}` : `第${index + 1}步`)

  /** The innermost field that has a word. */
  #wordOf(path: readonly (string | number | undefined)[]): string {
    const named = path.flatMap((part) => (typeof part === 'string' ? (fieldWord(part, this.language) ?? []) : []))
    return named.at(-1) ?? ''
  }
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
