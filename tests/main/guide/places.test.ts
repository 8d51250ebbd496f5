import fc from 'fast-check'
import type { Display } from 'electron'
import { describe, expect, it } from 'vitest'
import { consolePlace, nameOf, rememberedPlace, withLoss, type NamedDisplay } from '../../../electron/main/guide/places'

const place = (id: number, label: string, width = 1920): NamedDisplay & Pick<Display, 'bounds'> => ({
  ...{ id, label, size: { width, height: 1080 } },
  bounds: { x: id * 4000, y: 0, width, height: 1080 },
})
const [laptop, beamer, wall] = [place(1, 'Built-in'), place(2, 'BenQ PJ'), place(3, '', 3840)]

describe('the console’s display', () => {
  it('is the guide’s own, else any that is not the stage’s', () => {
    expect(consolePlace([beamer, laptop], beamer, laptop)).toBe(laptop)
    expect(consolePlace([laptop, beamer, wall], laptop, laptop)).toBe(beamer)
    expect(consolePlace([laptop], laptop, laptop)).toBeUndefined()
  })

  it('is none of a wall’s', () => {
    const spread = { ...beamer, bounds: { x: 4000, y: 0, width: 5920, height: 1080 } }
    expect(consolePlace([laptop, beamer], spread, laptop)).toBeUndefined()
    expect(consolePlace([laptop, beamer, wall], spread, laptop)).toBe(wall)
  })

  it('is never the stage’s', () => {
    const all = fc.uniqueArray(fc.nat(9), { minLength: 1 })
    fc.assert(
      fc.property(all, fc.nat(), fc.nat(), (ids, stage, primary) => {
        const displays = ids.map((id) => place(id, `${id}`))
        const at = (n: number): typeof laptop => displays[n % displays.length] ?? laptop
        const found = consolePlace(displays, at(stage), at(primary))
        expect(found?.id).not.toBe(at(stage).id)
        expect(found === undefined).toBe(displays.length === 1)
      }),
    )
  })
})

describe('the display a guide has given the stage before', () => {
  it('is known by its name, or by its size where it has none', () => {
    expect(rememberedPlace([laptop, beamer], laptop, 'BenQ PJ')).toBe(beamer)
    expect(rememberedPlace([laptop, wall], laptop, nameOf(wall))).toBe(wall)
  })

  it('is nothing to move to where the stage is on it, it is away, or nobody has said', () => {
    expect(rememberedPlace([laptop, beamer], beamer, 'BenQ PJ')).toBeUndefined()
    expect(rememberedPlace([laptop], laptop, 'BenQ PJ')).toBeUndefined()
    expect(rememberedPlace([laptop, beamer], laptop, null)).toBeUndefined()
  })
})

describe('a console’s page that is lost', () => {
  it('is fetched back, but not for ever', () => {
    let losses: readonly number[] = []
    const again = Array.from({ length: 7 }, (_, i) => {
      const next = withLoss(losses, i * 1000)
      losses = next.losses
      return next.again
    })
    expect(again).toEqual([true, true, true, true, true, false, false])
    expect(withLoss(losses, 120_000).again).toBe(true)
  })
})
