/** A language as it is called in another: 英语 and English of `en`, never its code. */
export const languageName = (locale: string, inLanguage: string): string =>
  new Intl.DisplayNames([inLanguage], { type: 'language', languageDisplay: 'standard' }).of(
    locale.split('-')[0] ?? locale,
  ) ?? locale
