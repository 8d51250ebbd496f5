import { isHanLocale } from '../../picture/metrics'

/** What the attract screen says by itself. */
export interface AttractWords {
  readonly push: string
  readonly call: string
}

const zh: AttractWords = { push: '推', call: '把两岸合拢' }
const en: AttractWords = { push: 'Push', call: 'Bring the two banks together' }

export const attractWords = (locale: string): AttractWords => (isHanLocale(locale) ? zh : en)
