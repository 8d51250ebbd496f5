import { drain, main } from '../../drawings'
import type { Words, Shape } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { type Section, mainAt, shapesOf } from './cut'
import type { Stretch } from './lots'
import { groundLine } from './sheet'

/** The main below a road, the drain of a house into it, and a line to its name. */
export function pipes(
  lot: Stretch,
  house: Point | undefined,
  section: Section,
  name: Words | undefined,
): readonly Shape[] {
  const { x, y, r } = mainAt(lot, section)
  const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r }
  const way = house && drain(house, section.ground, { x: x - r, y })
  const pipe = (id: string, more: Partial<Shape>): readonly Shape[] =>
    way === undefined || house === undefined
      ? []
      : [
          {
            kind: 'shape',
            id: `drain:${id}`,
            box: { x: house.x, y: house.y, w: x - r - house.x, h: y - house.y },
            d: way,
            ...more,
          },
        ]
  const { k } = section
  return [
    ...pipe('wall', { stroke: 'river', width: 22 * k }),
    ...pipe('bore', { stroke: 'ground', width: 16 * k }),
    ...pipe('flow', { stroke: 'river', width: 4 * k, dash: [18 * k, 12 * k] }),
    ...shapesOf('main', box, main({ x, y }, r, section.ground, k)).map((shape, i) =>
      i === 2 ? { ...shape, solid: true } : shape,
    ),
    ...(name
      ? [
          {
            ...groundLine('leader:main', {
              x: x + r + 8,
              y: Math.min(name.box.y + name.box.h / 2, y + r / 2),
              w: name.box.x - x - r - 22,
            }),
            stroke: 'ink' as const,
          },
        ]
      : []),
  ]
}
