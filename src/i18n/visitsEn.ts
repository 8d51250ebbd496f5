import type { visitsZh } from './visitsZh'

/** Words about visits in English. */
export const visitsEn: typeof visitsZh = {
  period: 'The last',
  days: '{n} days',
  none: 'Nothing was recorded in these days. Scenes, dwell and language are kept, never who it was.',
  misdated:
    '{n} more visits bear no day that can be believed: the clock was wrong. No bar counts them; what is taken along has them.',
  visits: 'visits',
  median: 'half of them longer than',
  byDay: 'By day (a year by week)',
  byHour: 'By hour',
  dwell: 'Average dwell by scene',
  left: 'Where they left',
  taps: 'Figures looked at most',
  export: 'Take along: visits or the program’s logs',
  noStick: 'Plug in a stick to write to.',
  kinds: { csv: 'Visits, CSV', xlsx: 'Visits, Excel', logs: 'Logs' },
  written: 'Written: {file}',
  notWritten: 'Not written ({error}): see whether the stick was pulled, is full or write-protected.',
}
