/** The language after this one, round and round. */
export const nextLocale = (locales: readonly string[], locale: string): string =>
  locales[(locales.indexOf(locale) + 1) % locales.length] ?? locale

/** A language by its own name, without its country: 中文, English, Deutsch. */
export const ownName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale.split('-')[0] ?? locale) ?? locale
