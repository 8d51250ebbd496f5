import type { View } from '../../../map/camera'
import { allSides, type Side } from '../../../map/labels'
import type { Ground } from '../../../map/projection'
import { contains, widestOf } from '../../../map/widest'
import type { LabelDraft } from './labels'
import type { Plan } from './plan'

/** How far inland a bank bears its name, km; and how broad a river may be. */
const [inland, broadest] = [9, 60] as const

/** From the south end of the scene's crossing to its north end, as a unit of the plane. */
function northward({ land }: Plan): Ground {
  const line = land.ground.crossings.find(({ park }) => park)?.line
  const [north, south] = [line?.[0], line?.at(-1)]
  const [x, y] = north && south ? [north.x - south.x, north.y - south.y] : [0, -1]
  const l = Math.hypot(x, y) || 1
  return { x: x / l, y: y / l }
}

/** Lettering of the river where it is widest, and of its two banks on either side, on the step that shows the region. */
export function letteringOf(plan: Plan, view: View): readonly LabelDraft[] {
  if (plan.step.view !== 'region') return []
  const { channel } = plan.land.sheet
  const at = widestOf(channel, view)
  if (!at) return []
  const { pen, labels } = plan
  const letter = (id: string, where: Ground, sides: readonly Side[], on?: 'water'): readonly LabelDraft[] => {
    const text = labels[id]
    if (text === undefined || text === '') return []
    const row = (size: 'lead' | 'label') => [
      {
        id,
        content: pen.say(text),
        size: pen.size(size),
        face: 'serif',
        weight: 600,
        tracking: 0.06,
        ink: on ? 'ink' : 'river',
      } as const,
    ]
    return [{ id, at: where, gap: 4, sides, ways: [row('lead'), row('label')], ...(on ? { on } : { ashore: true }) }]
  }
  const { x, y } = northward(plan)
  const bank = (sign: number): Ground => {
    let out = 0
    while (out < broadest && contains(channel, { x: at.x + sign * out * x, y: at.y + sign * out * y })) out += 1
    return { x: at.x + sign * (out + inland) * x, y: at.y + sign * (out + inland) * y }
  }
  return [
    ...letter('river', at, ['c'], 'water'),
    ...letter('north-bank', bank(1), ['c', ...allSides]),
    ...letter('south-bank', bank(-1), ['c', ...allSides]),
  ]
}
