import type { PackNotice } from '../../core/contract'
import type { Line, Told } from '../../core/contracts/workshop'
import type { Report } from '../../core/report'
import { diffPacks, tellChange } from '../../packs/diff'
import type { StaleText } from '../../packs/stale'

/** Changes told at most. */
const mostChanges = 500

/** What says a year, a number or a comparison that no longer holds, before what only speaks of what changed. */
export const surestFirst = (all: readonly StaleText[]): readonly StaleText[] => {
  const isSure = ({ reasons }: StaleText): boolean => reasons.some((reason) => 'said' in reason)
  return [...all.filter(isSure), ...all.filter((text) => !isSure(text))]
}

/** What is different, as a person would say it. */
export const changesBetween = (before: Report | undefined, now: Report): readonly Line[] =>
  before
    ? diffPacks(before, now)
        .slice(0, mostChanges)
        .map((change) => ({ 'zh-CN': tellChange(change, 'zh-CN'), en: tellChange(change, 'en') }))
    : []

/** What stands in the way of playing. */
export const faultsOf = (notice: PackNotice | null): { faults: readonly Told[]; more: number } => ({
  faults: notice?.faults ?? [],
  more: notice?.more ?? 0,
})
