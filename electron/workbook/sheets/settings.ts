import { cleanText } from '../cells/cell'
import type { Base } from '../base'
import type { Path } from './leaves'

/** A value that stands on a sheet of keys and values: an id, several ids, a number or a text. */
export type Setting = string | number | readonly string[]

export interface SettingRow {
  readonly key: string
  /** File and path the value comes from. */
  readonly file: 'tour' | 'facts' | 'manifest'
  readonly path: Path
  /** The texts of the scene or route it is set for. */
  readonly of?: Path
  readonly value: Setting | undefined
  readonly zh: string
  readonly en: string
}

/** Scene fields that are no setting: names of things the program knows, and the steps. */
const fixed = new Set(['id', 'kind', 'steps', 'op'])

function settingLeaves(value: unknown, path: Path): readonly (readonly [Path, Setting])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, value]]
  if (Array.isArray(value)) {
    const ids = value.filter((inner) => typeof inner === 'string')
    if (ids.length === value.length) return [[path, ids]]
    return value.flatMap((inner, i) => settingLeaves(inner, [...path, i]))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    fixed.has(name) ? [] : settingLeaves(inner, [...path, name]),
  )
}

const keyOf = (first: string, path: Path): string =>
  path.reduce<string>((key, part) => (typeof part === 'number' ? `${key}[${part}]` : `${key}.${part}`), first)

/** What the scenes show and how derived figures are made: the sheet 场景. */
export function sceneRows(base: Base): readonly SettingRow[] {
  const zh = base.texts['zh-CN'] ?? base.texts[base.manifest.locales[0] ?? '']
  const scenes = base.tour.scenes.flatMap((scene, i) =>
    settingLeaves(scene, []).map(([path, value]) => ({
      ...{ key: keyOf(scene.id, path), file: 'tour' as const, path: ['scenes', i, ...path], value },
      ...{ of: ['scenes', scene.id], zh: cleanText(zh?.scenes[scene.id]?.name ?? ''), en: scene.kind },
    })),
  )
  const derived = base.facts.derived.flatMap((entry, i) =>
    settingLeaves(entry.formula, ['formula']).map(([path, value]) => ({
      ...{ key: keyOf(`derived.${entry.id}`, path), file: 'facts' as const, path: ['derived', i, ...path], value },
      ...{ zh: `推算：${cleanText(zh?.facts[entry.id]?.name ?? '')}`, en: `derived: ${entry.formula.op}` },
    })),
  )
  const routes = base.tour.routes.map((route, i) => ({
    ...{
      key: `routes.${route.id}.minutes`,
      file: 'tour' as const,
      path: ['routes', i, 'minutes'],
      value: route.minutes,
    },
    ...{ zh: `路线：${cleanText(zh?.routes[route.id]?.name ?? '')}（分钟）`, en: 'route, minutes' },
    of: ['routes', route.id],
  }))
  const attract = {
    ...{
      key: 'attract.figures',
      file: 'tour' as const,
      path: ['attract', 'figures'],
      value: base.tour.attract.figures,
    },
    ...{ zh: '待机画面的指标', en: 'figures of the idle screen' },
  }
  const doors = base.tour.doors
    ? [
        {
          ...{ key: 'doors', file: 'tour' as const, path: ['doors'], value: base.tour.doors },
          ...{ zh: '入口：首次触摸后可选的路线', en: 'doors: routes offered after the first touch' },
        },
      ]
    : []
  return [attract, ...scenes, ...derived, ...routes, ...doors]
}

/** What the pack is: the sheet 报告. */
export function reportRows({ manifest }: Base): readonly SettingRow[] {
  const row = (path: Path, value: Setting | undefined, zh: string, en: string): SettingRow => ({
    ...{ key: keyOf(String(path[0]), path.slice(1)), file: 'manifest', path, value, zh, en },
  })
  return [
    row(['id'], manifest.id, '报告包编号', 'Id of the pack'),
    row(['version'], manifest.version, '版本，每次发布加一', 'Version, one more at each release'),
    row(['period'], manifest.period, '报告年度', 'Reported year'),
    row(['approvedMapNumber'], manifest.approvedMapNumber, '审图号', 'Number of the approved map'),
    ...Object.entries(manifest.source.paragraphs).map(([part, count]) =>
      row(['source', 'paragraphs', part], count, `第${part}部分的段数`, `Paragraphs of part ${part}`),
    ),
  ]
}
