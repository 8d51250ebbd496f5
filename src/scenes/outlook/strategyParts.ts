import { factText } from '../../../electron/core/reading'
import { shareOut } from '../../picture/sharedWords'
import type { Sheet } from './sheet'

/** A strategy in two: what it begins with, and what it ends in. */
export interface Part {
  readonly id: string
  readonly first: string
  readonly rest: string
}

/**
 * What all strategies end in is set apart. Where they share nothing, what the scene's label of a strategy has before its line break is, or the first
 * word of its name.
 */
export function partsOf({ report, scene, pen, labels }: Sheet): {
  readonly parts: readonly Part[]
  readonly shared: boolean
} {
  // prettier-ignore
  const names = scene.strategies.map((id) => {
    const { short, name } = factText(report, pen.locale, id)
    return labels[id] ?? short ?? name
  })
  const { common, rests } = shareOut(names)
  const shared = common !== '' && names.every((name, i) => rests[i] !== '' && name.endsWith(common))
  const parts = scene.strategies.map((id, i) => {
    const [subject, sentence] = names[i]?.split('\n') ?? []
    if (subject !== undefined && sentence !== undefined) return { id, first: subject, rest: sentence }
    if (shared) return { id, first: rests[i] ?? '', rest: common }
    const [first = '', ...more] = (names[i] ?? '').split(' ')
    return { id, first, rest: more.join(' ') }
  })
  return { parts, shared: shared && parts.every(({ rest }) => rest === common) }
}
