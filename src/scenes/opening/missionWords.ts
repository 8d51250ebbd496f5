import { moved } from '../../picture/pieces'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { alike, type Sheet } from './sheet'

/** The mission as large as its room lets it be: in one line where it is large enough, else in those its pack gives it, or more. */
export function missionWords({ pen, scene, labels }: Sheet, box: Box): Words {
  const name = pen.name(scene.mission)
  const ask = { id: 'mission', face: 'serif', weight: 600, leading: 1.14, card: scene.mission, ...box } as const
  const single = pen.write({ ...ask, content: pen.say(name), size: 240, floor: 140, lines: 1 })
  if (single.shortened === undefined) return single
  const said = labels['hero'] ?? name
  return pen.write({ ...ask, content: pen.say(said), size: 200, floor: pen.floor, lines: 5, balance: said === name })
}

/** What the halves are called, each in its half of the room before the lines begin. */
export function halfNames({ pen, labels }: Sheet, boxes: readonly Box[], wish: number): readonly Words[] {
  const names = [labels['park-a'], labels['park-b']].flatMap((name) => (name === undefined ? [] : [name]))
  if (names.length < 2) return []
  const { portrait } = pen.stage
  return alike(wish, 2, (i, size) => {
    const box = boxes[i] ?? { x: 0, y: 0, w: 0, h: 0 }
    return pen.write({
      id: `half:${i}`,
      content: pen.say(names[i] ?? ''),
      face: 'serif',
      weight: 600,
      size,
      floor: pen.floor,
      lines: 2,
      whole: names[i],
      align: portrait ? 'centre' : 'left',
      ...box,
      y: portrait ? box.y : box.y + box.h / 2,
      at: portrait ? 'head' : 'middle',
    } as Parameters<typeof pen.write>[0])
  })
}

/** What the halves became, as large as they are called, at the right of the room; nothing where it has none. */
export function wholeName({ pen, park }: Sheet, box: Box, wish: number): readonly Words[] {
  const name = pen.write({
    id: 'park:name',
    content: pen.say(park),
    face: 'serif',
    weight: 600,
    size: wish,
    floor: pen.floor,
    lines: 2,
    align: 'left',
    whole: park,
    ...box,
    y: box.y + box.h / 2,
    at: 'middle',
  })
  if (name.cut || name.lines.length === 0) return []
  return [moved(name, box.x + box.w - name.box.x - name.box.w, 0)]
}
