import fc from 'fast-check'

export { allStages as stages } from '../../src/judge'

export const locales = fc.constantFrom('zh-CN', 'en', 'de')

/** How many random reports a property is held against: some in every run, thousands in the long form. */
export const numRuns = Number(process.env['PICTURE_REPORTS'] ?? 60)
