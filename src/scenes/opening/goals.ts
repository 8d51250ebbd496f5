import { factText } from '../../../electron/core/reading'
import type { Words } from '../../picture/picture'
import { shareOut } from '../../picture/sharedWords'
import type { Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import { alike, type Sheet } from './sheet'

/** Room between parts, u. */
export const gap = 48

/** The goals of the strategy: what all of them say, once, and what each says of its own. */
export interface Goals {
  readonly common: string
  readonly rests: readonly string[]
  readonly whole: readonly string[]
}

export function goalsOf({ report, scene, pen }: Sheet): Goals {
  const whole = Object.values(factText(report, pen.locale, scene.strategy).items ?? {})
  const { common, rests } = shareOut(whole)
  return rests.every((rest) => rest !== '') ? { common, rests, whole } : { common: '', rests: whole, whole }
}

export const serif = { face: 'serif', weight: 600 } as const

/** Goals below one another, all in one size, as large as the room of one lets it be. */
export function goalRows({ pen, han, scene }: Sheet, { rests }: Goals, shown: number, box: Box): readonly Words[] {
  const row = box.h / Math.max(1, shown)
  return alike(Math.max(pen.floor, Math.min(150, row * 0.82)), shown, (i, size) =>
    pen.write({
      ...serif,
      id: `goal:${i}`,
      content: pen.say(rests[i] ?? ''),
      size,
      floor: pen.floor,
      leading: 1.12,
      lines: han ? 1 : 2,
      balance: true,
      card: scene.strategy,
      ...box,
      y: box.y + row * (i + 0.5),
      h: row * 0.9,
      at: 'middle',
    }),
  )
}

/** Goals as inscriptions from right to left, what all of them say first; undefined where they cannot stand so. */
export function goalColumns(
  { pen, han }: Sheet,
  { common, rests }: Goals,
  box: Box,
): { readonly common: Words | undefined; readonly goals: readonly Words[] } | undefined {
  const all = common === '' ? rests : [common, ...rests]
  if (!han || rests.length < 2 || all.length > 5 || !all.every((text) => stands(text))) return undefined
  const longest = Math.max(...all.map((text) => [...text].length))
  const size = Math.min(180, box.w / (all.length + (all.length - 1) * 0.3), box.h / longest)
  const step = (box.w - size) / (all.length - 1)
  const tracking = Math.max(0, Math.min(0.1, (box.h / size - longest) / longest))
  const set = all.map((text, i) =>
    pen.writeUpright({
      ...serif,
      id: common !== '' && i === 0 ? 'common' : `goal:${i - (common === '' ? 0 : 1)}`,
      content: pen.say(text),
      ink: common !== '' && i === 0 ? 'river' : 'ink',
      size,
      floor: pen.floor,
      tracking,
      lines: 1,
      align: 'right' as const,
      ...box,
      x: box.x + box.w - i * step,
      w: size,
    }),
  )
  return common === '' ? { common: undefined, goals: set } : { common: set[0], goals: set.slice(1) }
}
