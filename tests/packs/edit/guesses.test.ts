import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitGuesses } from '../../../electron/packs/edit'
import type { StoryFiles } from '../../../electron/packs/edit'

const asking = (value: number, from: number, to: number, facet = ''): StoryFiles =>
  ({
    facts: { figures: [{ id: 'share', value, growth_pct: value }], derived: [] },
    tour: { scenes: [{ steps: [{ id: 'a' }, { id: 'b', guess: { fact: `share${facet}`, from, to } }] }] },
  }) as unknown as StoryFiles
const scaleOf = ({ tour }: StoryFiles): unknown => (tour.scenes[0]?.steps[1] as { guess: unknown }).guess

it('whatever the answer has become, the scale of its question reaches past it on both sides, and else stays', () => {
  const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(amounts, amounts, amounts, fc.constantFrom('', '#growth'), (answer, a, b, facet) => {
      fc.pre(a !== b && Math.abs(answer) < 1e9 && (answer === 0 || Math.abs(answer) > 1e-9))
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const files = asking(answer, from, to, facet)
      fitGuesses(files)
      const scale = scaleOf(files) as { from: number; to: number }
      expect(scale.from).toBeLessThan(answer)
      expect(scale.to).toBeGreaterThan(answer)
      if (from < answer && answer < to) expect(scale).toMatchObject({ from, to })
    }),
  )
})

it('its ends are such as a person would choose', () => {
  for (const [answer, end] of [
    [35, 50],
    [95, 150],
    [2200, 3000],
    [31.4, 40],
    [0.3, 0.4],
  ] as const) {
    const files = asking(answer, 0, answer / 2)
    fitGuesses(files)
    expect(scaleOf(files)).toMatchObject({ from: 0, to: end })
  }
})
