import { hanNumbers } from '../../packs/words/hanNumerals'

const fallen = /^(?:下降|减少|回落|降低|降|跌|负|↓|▼|[-−–—])了?([\d.,]+%?)$/
const risen = /^(?:增长|增加|上升|升|↑|▲|\+)了?([\d.,]+%?)$/
const inBrackets = /^\(([\d.,]+%?)\)$/
const points = /^([+-]?[\d.]+)个?百分点$/
const ofHundred = /^百分之(.+)$/

/** A count in Chinese characters and nothing beside it. */
function hanIn(text: string): string | undefined {
  const [first] = hanNumbers(text)
  return first?.said === text ? String(first.value) : undefined
}

const sharedOf = (text: string): string | undefined => (/^[\d.]+$/.test(text) ? text : hanIn(text))

/** What a number in words, or with its direction in words, is meant as: `下降3%`, `(3%)`, `↑11%`, `百分之十一`, `一百四十九`. */
export function meantBy(text: string): string | undefined {
  const fall = (fallen.exec(text) ?? inBrackets.exec(text))?.[1]
  if (fall !== undefined) return `-${fall}`
  const rise = risen.exec(text)?.[1]
  if (rise !== undefined) return rise
  const [share, of] = [points.exec(text)?.[1], ofHundred.exec(text)?.[1]]
  const percent = share ?? (of === undefined ? undefined : sharedOf(of))
  return percent === undefined ? hanIn(text) : `${percent}%`
}
