import { sayWords } from '../../packs/words/placeholders'
import { cleanText } from '../cells/cell'
import type { Base } from '../base'
import type { Path } from './leaves'

const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ...{ name: ['名称', 'name'], short: ['简称', 'short name'], full: ['全称', 'full name'], note: ['注', 'note'] },
  ...{ status: ['状态', 'status'], asOf: ['截至', 'as of'], called: ['原文称谓', 'what it is called'] },
  ...{
    title: ['标题', 'title'],
    lead: ['导语', 'lead'],
    guide: ['讲解词', 'guide’s words'],
    kicker: ['眉题', 'kicker'],
  },
  ...{ labels: ['标签', 'label'], captions: ['说明', 'caption'], items: ['各项', 'entry'], fields: ['领域', 'field'] },
  ...{ partners: ['伙伴', 'partner'], slogan: ['口号', 'slogan'], park: ['园区', 'park'], source: ['来源', 'source'] },
  ...{ parts: ['部分', 'part'], routes: ['路线', 'route'], places: ['地点', 'place'], units: ['单位', 'unit'] },
  ...{ crossings: ['过江通道', 'crossing'], waters: ['水域', 'water'], attribution: ['地图署名', 'credit of the map'] },
  ...{ driveSource: ['车程来源', 'source of the drive'], one: ['一个时', 'name of one'] },
}

/** Whose text it is, as a person would say, in Chinese and English: `地图 · 标题`. */
export function whose(path: Path, { texts, manifest }: Pick<Base, 'texts' | 'manifest'>): readonly [string, string] {
  const [room = '', id = '', ...rest] = path.map(String)
  const last = rest.at(-1) ?? id
  const word = words[last] ?? rest.map((part) => words[part]).find((found) => found !== undefined)
  const say = (language: 0 | 1, locale: string): string => {
    const said = texts[locale] ?? texts[manifest.locales[0] ?? '']
    const name = room === 'facts' ? said?.facts[id]?.name : room === 'scenes' ? said?.scenes[id]?.name : undefined
    const owner = room === 'facts' || room === 'scenes' ? name : words[room]?.[language]
    const shown = sayWords(owner ?? '', { period: manifest.period, facts: {} }, locale)
    return [cleanText(shown).replace(/\s+/g, ' '), word?.[language] ?? ''].filter((part) => part !== '').join(' · ')
  }
  return [say(0, 'zh-CN'), say(1, 'en')]
}
