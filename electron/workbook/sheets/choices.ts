import { factsSchema, measureKinds as kinds } from '../../packs/schema'
import { crossingsSchema, placesSchema } from '../../packs/schema'
import type { Choice } from '../cells/words'

/** Every value of the schema gets its word; one that is forgotten does not compile. */
const choicesOf = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): readonly Choice[] =>
  values.map((value) => ({ value, zh: words[value] }))

const { figures, milestones, clusters, companies, links } = factsSchema.shape
const figure = figures.element.shape
const place = placesSchema.shape.places.element.shape
const crossing = crossingsSchema.shape.crossings.element.shape

export const measureKinds = choicesOf(kinds, { money: '金额', count: '个数', time: '时间', amount: '其他' })

export const bounds = choicesOf(figure.bound.unwrap().options, {
  'more-than': '超过',
  about: '约',
  'up-to': '可达',
  'less-than': '不足',
})

export const precisions = choicesOf(milestones.element.shape.precision.options, {
  day: '到日',
  'mid-month': '月中',
  'start-of-year': '年初',
  undated: '未注明日期',
  year: '全年',
  about: '大约',
})

export const clusterRoles = choicesOf(clusters.element.shape.role.options, {
  lead: '主导产业',
  recruiting: '招引方向',
  'new-project': '新项目',
  'being-built': '在建',
})

export const companyRoles = choicesOf(companies.element.shape.role.options, {
  leading: '龙头企业',
  'under-construction': '在建',
  signed: '签约',
})

export const linkKinds = choicesOf(links.element.shape.kind.options, {
  'cross-river': '跨江',
  international: '国际',
  signing: '签约',
})

export const placeKinds = choicesOf(place.kind.options, {
  city: '城市',
  park: '园区',
  town: '镇',
  hub: '枢纽',
  airport: '机场',
  station: '车站',
  area: '片区',
  abroad: '境外',
})

export const banks = choicesOf(place.bank.unwrap().options, { north: '江北', south: '江南', abroad: '境外' })

export const statuses = choicesOf(place.status.options, {
  sourced: '有公开来源',
  approximate: '大致',
  unverified: '未核实',
})

export const crossingKinds = choicesOf(crossing.kind.options, {
  'road bridge': '公路桥',
  'road-rail bridge': '公铁桥',
  'road tunnel': '公路隧道',
  'rail tunnel': '铁路隧道',
  ferry: '汽渡',
  'utility tunnel': '管廊隧道',
})

export const crossingStates = choicesOf(crossing.state.options, {
  open: '已通',
  'partly-open': '部分通',
  building: '在建',
  planned: '规划',
})
