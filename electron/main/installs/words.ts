import type { Told } from '../../core/contracts/workshop'
import { describeFault } from '../../core/faults'
import type { Refusal } from '../../packs/store'
import { refusedEn } from './wordsEn'
import type { RefusalWords } from './refusalWords'
import { refusedZh } from './wordsZh'

const most = 8

/** Why a pack was not installed or does not play, in both languages; a faulty pack's first faults, a misfit's first places. */
export function tellRefusal(refusal: Refusal, where = ''): readonly Told[] {
  if (refusal.why === 'faulty') return refusal.faults.slice(0, most).map(toldFault)
  if (refusal.why === 'untrusted' && refusal.standing.state === 'wrong')
    return refusal.standing.faults.slice(0, most).map(toldFault)
  const [zh, en] = [wordsOf(refusal, refusedZh), wordsOf(refusal, refusedEn)]
  const why = { 'zh-CN': { what: zh[0], where, todo: zh[1] }, en: { what: en[0], where, todo: en[1] } }
  return refusal.why === 'misfit' ? [why, ...refusal.told.slice(0, most)] : [why]
}

const toldFault = (fault: Parameters<typeof describeFault>[0]): Told => ({
  'zh-CN': describeFault(fault, 'zh-CN'),
  en: describeFault(fault, 'en'),
})

function wordsOf(refusal: Exclude<Refusal, { why: 'faulty' }>, words: RefusalWords): readonly [string, string] {
  if (refusal.why !== 'untrusted') {
    const tell = words[refusal.why] as (given: Refusal) => readonly [string, string]
    return tell(refusal)
  }
  const { standing } = refusal
  if (standing.state === 'unsigned' || standing.state === 'wrong') return words.unsigned
  return words[standing.state === 'revoked' ? 'revoked' : 'strange'](standing.ids.join(', '))
}
