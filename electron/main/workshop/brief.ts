import type { DraftBrief } from '../../core/contracts/workshop'
import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'

/** A pack as the operator knows it. */
export function briefOf(folder: string, report: Report, hash: string): DraftBrief {
  const { id, version, period, locales } = report.manifest
  return {
    ...{ folder, id, version, period, hash },
    names: Object.fromEntries(locales.map((locale) => [locale, textsOf(report, locale).park.name])),
    facts: Object.keys(report.facts).length,
    scenes: report.tour.scenes.length,
  }
}
