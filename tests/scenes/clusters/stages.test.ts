import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClustersModel, Field, Firm } from '../../../src/scenes/clusters/model'
import { fewer, stationsOf } from '../../../src/scenes/clusters/stages'

const firm = (id: string, begun?: string): Firm => ({ id, name: id, ...(begun === undefined ? {} : { begun }) })
const field = (id: string, ...firms: readonly Firm[]): Field => ({ id, name: id, firms })

const stages = (targets: readonly Field[], singles: readonly Field[]) =>
  stationsOf(
    {
      ...{ share: undefined, outputs: [], groups: [], list: { id: 'list', open: false } },
      ...{ targets, singles, labels: { recruiting: 'wanted', single: 'signed' } },
    } satisfies ClustersModel,
    () => undefined,
  )
const told = (targets: readonly Field[], singles: readonly Field[]) =>
  stages(targets, singles).map(({ stage, stands }) => [stage, ...stands.map(({ name }) => name)])

it('stands each thing at its true stage', () => {
  const targets = [field('parts', firm('maker of parts', 'under construction')), field('circuits')]
  const singles = [field('materials', firm('a')), field('robots', firm('b', 'under construction'), firm('c'))]
  expect(told(targets, singles)).toEqual([
    ['wanted', 'parts', 'circuits'],
    ['signed', 'materials', 'robots'],
    ['begun', 'maker of parts', 'b'],
  ])
})

it('shows a project as begun alone where all that came for it build', () => {
  expect(told([], [field('robots', firm('b', 'built'))])).toEqual([['begun', 'b']])
  expect(told([], [])).toEqual([])
})

it('says who came, what a firm builds for, and what a stage is called', () => {
  const [wanted, begun] = stages([field('parts', firm('a'), firm('Parts of b', 'being built'), firm('c', 'built'))], [])
  expect(wanted?.stands.map(({ under }) => under)).toEqual(['a'])
  expect(begun?.label).toBe('Being built')
  expect(begun?.stands.map(({ under }) => under)).toEqual(['', 'parts'])
})

it('leaves out of the fullest stage first, and loses nothing', () => {
  const fields = fc.array(fc.uuid(), { maxLength: 9 }).map((ids) => ids.map((id) => field(id, firm(`${id}!`, 'built'))))
  fc.assert(
    fc.property(fields, fc.integer({ min: 0, max: 12 }), (targets, most) => {
      const all = stages(targets, [field('single', firm('one'))])
      const shown = fewer(all, most)
      expect(shown.map(({ stands, rest }) => [...stands, ...rest])).toEqual(all.map(({ stands }) => stands))
      const counts = shown.map(({ stands }) => stands.length)
      expect(Math.min(...counts)).toBeGreaterThan(0)
      expect(counts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(Math.max(most, all.length))
    }),
  )
})
