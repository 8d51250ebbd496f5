import type { FactKind } from '../../core/report'
import type { PackField, TextOwner } from './change'

/** The words one language tells changes with. */
export interface ChangeWords {
  readonly kinds: Readonly<Record<FactKind, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly pack: Readonly<Record<PackField, string>>
  readonly owners: Readonly<Record<TextOwner, string>>
  readonly nothing: string
  readonly colon: string
  readonly added: (kind: string, name: string, figure: string) => string
  readonly removed: (kind: string, name: string, figure: string) => string
  readonly kind: (name: string, before: string, after: string) => string
  readonly growth: (name: string) => string
  readonly points: (difference: string) => string
  readonly scene: (name: string) => string
  readonly sceneAdded: (name: string) => string
  readonly sceneRemoved: (name: string) => string
  readonly reordered: string
  readonly route: (name: string, before: number, after: number) => string
  readonly routeAdded: (name: string) => string
  readonly routeRemoved: (name: string) => string
  readonly text: (owner: string, name: string, key: string, locale: string, before: string, after: string) => string
}

const zh: ChangeWords = {
  kinds: {
    ...{ statement: '陈述', list: '列表', figure: '指标', derived: '推算指标', milestone: '里程碑' },
    ...{ cluster: '产业集群', company: '企业', link: '合作联系', work: '宜居工程' },
  },
  fields: {
    ...{ at: '出处', date: '日期', precision: '日期精度', place: '地点', role: '地位', cluster: '产业集群' },
    ...{ growth_pct: '增速', growth_basis: '增速口径', part_of: '属于', items: '各项', total: '总数', open: '未列全' },
    ...{ ours: '编者归类', ordered: '有先后', companies: '企业', company: '企业', figure: '指标', figures: '指标' },
    ...{ indicator: '指标', link: '类别', fields: '领域', partners: '伙伴', future: '展望', title_at: '称号出处' },
    ...{ aim: '力争' },
  },
  pack: { id: '编号', version: '版本', period: '报告年度', locales: '语言', map: '地图' },
  owners: { fact: '条目', scene: '场景', route: '路线', place: '地点', crossing: '过江通道', pack: '报告' },
  nothing: '（无）',
  colon: '：',
  added: (kind, name, figure) => `新增${kind}：${name}${figure && ` ${figure}`}`,
  removed: (kind, name, figure) => `删去${kind}：${name}${figure && ` ${figure}`}`,
  kind: (name, before, after) => `${name}：由${before}改为${after}`,
  growth: (name) => `${name}增速`,
  points: (difference) => `${difference} 个百分点`,
  scene: (name) => `场景“${name}”展示的内容有变`,
  sceneAdded: (name) => `新增场景：${name}`,
  sceneRemoved: (name) => `删去场景：${name}`,
  reordered: '场景的先后有变',
  route: (name, before, after) => `路线“${name}”有变${before === after ? '' : `：${before} → ${after} 分钟`}`,
  routeAdded: (name) => `新增路线：${name}`,
  routeRemoved: (name) => `删去路线：${name}`,
  text: (owner, name, key, locale, before, after) =>
    `${owner}“${name}”的文字（${key}，${locale}）：${before} → ${after}`,
}

const en: ChangeWords = {
  kinds: {
    ...{ statement: 'Statement', list: 'List', figure: 'Indicator', derived: 'Derived figure' },
    ...{ milestone: 'Milestone', cluster: 'Cluster', company: 'Firm', link: 'Link', work: 'Work' },
  },
  fields: {
    ...{ at: 'source', growth_pct: 'growth', growth_basis: 'growth basis', part_of: 'part of' },
    ...{ open: 'open list', ours: 'editors’ reading', link: 'kind', title_at: 'title’s source', future: 'ahead' },
    ...{ aim: 'aim' },
  },
  pack: { id: 'Id', version: 'Version', period: 'Year', locales: 'Languages', map: 'Map' },
  owners: { fact: 'entry', scene: 'scene', route: 'route', place: 'place', crossing: 'crossing', pack: 'report' },
  nothing: '(none)',
  colon: ': ',
  added: (kind, name, figure) => `${kind} added: ${name}${figure && ` ${figure}`}`,
  removed: (kind, name, figure) => `${kind} removed: ${name}${figure && ` ${figure}`}`,
  kind: (name, before, after) => `${name}: ${before} became ${after}`,
  growth: (name) => `${name}, growth`,
  points: (difference) => `${difference} points`,
  scene: (name) => `Scene “${name}” shows something else`,
  sceneAdded: (name) => `Scene added: ${name}`,
  sceneRemoved: (name) => `Scene removed: ${name}`,
  reordered: 'The scenes come in another order',
  route: (name, before, after) => `Route “${name}” changed${before === after ? '' : `: ${before} → ${after} minutes`}`,
  routeAdded: (name) => `Route added: ${name}`,
  routeRemoved: (name) => `Route removed: ${name}`,
  text: (owner, name, key, locale, before, after) =>
    `Text of ${owner} “${name}” (${key}, ${locale}) changed: ${before} → ${after}`,
}

export const changeWords = (locale: string): ChangeWords => (locale.toLowerCase().startsWith('zh') ? zh : en)
