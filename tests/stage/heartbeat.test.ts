import { expect, it } from 'vitest'
import { shownIn } from '../../src/stage/useHeartbeat'

/** A document that has these elements, by selector. */
const documentOf = (there: Readonly<Record<string, { dataset: DOMStringMap }>>): Parameters<typeof shownIn>[0] => ({
  querySelector: (selector) => there[selector] ?? null,
})
const some = { dataset: {} }
const scene = { dataset: { scene: 'map', step: 'region' } }
const ofScene = '[data-scene]:not(.scene-leave-active)'

it('a beat says what is shown: a step, attract, the black of a closed hall, or that no report plays', () => {
  expect(shownIn(documentOf({ '[data-phase]': some, [ofScene]: scene }))).toBe('map/region')
  expect(shownIn(documentOf({ '[data-phase]': some }))).toBe('attract')
  expect(shownIn(documentOf({ '[data-phase]': some, '[data-closed]': some }))).toBe('closed')
  expect(shownIn(documentOf({}))).toBe('notice')
})
