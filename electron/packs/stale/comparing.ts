const han =
  /[一二两三四五六七八九十百\d.]+倍|翻番|翻[一两]番|再[来增添][^，。；]{0,3}|历史新[高低]|新[高低]|首[次个家]|第一|最[大小多少高低快慢早长]|领[先跑]|更|超过|[高低多少快慢]于|[一两二三四五六七八九]成|过半|一半|[增涨]得[快慢]/
const english =
  /\b(?:twice|thrice|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?|times|record|first|largest|biggest|highest|lowest|fastest|most|more|less|fewer|faster|slower|larger|higher|lower|ahead|again|once over)\b/i

/** The words by which a text compares one amount with another: 两倍, 历史新高, twice, a record; undefined where it does not. */
export const comparisonIn = (text: string, locale: string): string | undefined =>
  (/^(zh|ja|yue)\b/.test(locale) ? han : english).exec(text)?.[0]
