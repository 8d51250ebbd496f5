import type { SceneKind } from '../../core/report'

type Labels = Readonly<Record<string, readonly [zh: string, en: string]>>

/** What a kind's pictures say of their own, where any report may say it; it can be written anew on the workbook's sheet of texts. */
const labels: Partial<Record<SceneKind, Labels>> = {
  indicators: { base: ['{period-1}年=100', '{period-1} = 100'], now: ['{period}年', '{period}'] },
  milestones: { ahead: ['往后', 'Ahead'] },
  clusters: {
    yoy: ['同比', 'year on year'],
    'year-before': ['上年', 'the year before'],
    now: ['{period}年', '{period}'],
  },
  livability: {
    planned: ['规划', 'Planned'],
    'under-way': ['实施', 'Being carried out'],
    complete: ['基本完成', 'Largely complete'],
    'in-use': ['投用', 'In use'],
  },
  outlook: {
    take: ['带走这几个数', 'Take these with you'],
    scan: ['扫一扫，带回家', 'Scan the code to take them home'],
  },
}

/** In Chinese (any `zh…` locale) or English (all others). */
export function labelsOf(kind: SceneKind, locale: string): Record<string, string> | undefined {
  const own = labels[kind]
  const language = locale.toLowerCase().startsWith('zh') ? 0 : 1
  return own && Object.fromEntries(Object.entries(own).map(([name, words]) => [name, words[language]]))
}
