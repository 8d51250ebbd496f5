import { createI18n } from 'vue-i18n'
import { en } from './en'
import { zhCN } from './zhCN'

export const ownWords = { 'zh-CN': zhCN, en } as const

/** The program's own words (buttons, cards, warnings); what the report says comes from its pack. Locales beyond these fall back to English. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'en',
  missingWarn: false,
  fallbackWarn: false,
  messages: ownWords,
})
