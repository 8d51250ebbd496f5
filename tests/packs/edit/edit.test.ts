import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StoryEdit } from '../../../electron/core/contracts/storyboard'
import { fittingFacts } from '../../../electron/core/sceneOffer'
import { sceneOffers } from '../../../electron/packs/kinds/offers'
import { checkPack } from '../../../electron/packs/check'
import { deriveFacts } from '../../../electron/packs/derive'
import { editStory, setMedia, type StoryFiles } from '../../../electron/packs/edit'
import type { RawPack } from '../../../electron/packs/pack'
import { readFiles } from '../../../electron/packs/read/files'
import { readManifest } from '../../../electron/packs/read/manifest'
import { tourSchema } from '../../../electron/packs/schema/tour'
import { writeInlandPort } from '../inlandPort'

/** Whatever is done to a story by hand, what played still plays: on the bundled report, and on one of another park. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-edit-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const packs: RawPack[] = []

beforeAll(async () => {
  for (const folder of ['resources/packs/suxitong-2020', writeInlandPort(room)]) {
    const manifest = await readManifest(folder)
    const read = manifest.ok ? await readFiles(folder, manifest.value) : manifest
    if (!read.ok) throw new Error('a pack of ours cannot be read')
    packs.push(read.value.pack)
  }
})

const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
const said = ({ texts }: StoryFiles, text: string): Record<string, string> =>
  Object.fromEntries(Object.keys(texts).map((locale) => [locale, text]))

/** An edit that somebody could ask of a story as it is now, drawn by numbers. */
function editOf(pack: RawPack, [what, a, b, c]: readonly [number, number, number, number]): StoryEdit | undefined {
  const { tour } = pack
  const scene = nth(tour.scenes, a)
  const step = nth<{ id: string }>(scene?.steps ?? [], b)
  const route = nth(tour.routes, b)
  if (!scene || !step || !route) return undefined
  const at = { scene: scene.id, step: step.id }
  const edits: readonly StoryEdit[] = [
    { do: 'move-scene', scene: scene.id, to: c % 12 },
    { do: 'remove-scene', scene: scene.id },
    { do: 'move-step', ...at, to: c % 7 },
    { do: 'remove-step', ...at },
    { do: 'route-minutes', route: route.id, minutes: 1 + (c % 60) },
    { do: 'step-minutes', route: route.id, ...at, minutes: c % 5 === 0 ? null : (c % 90) / 10 + 0.1 },
    { do: 'route-scene', route: route.id, scene: scene.id, on: c % 2 === 0 },
    { do: 'words', ...at, words: wordsOf(pack, c % 2 === 0 ? '改了' : '又改了') },
    { do: 'add-step', scene: scene.id, title: said(pack, '又一步') },
    sceneEdit(pack, a, c),
    { do: 'figures', ...at, figures: pack.facts.figures.slice(c % 5, (c % 5) + 2).map(({ id }) => id) },
  ]
  return nth(edits, what)
}

const wordsOf = ({ texts }: RawPack, text: string) =>
  Object.keys(texts).flatMap((locale) => [
    { locale, field: 'title', text },
    { locale, field: 'lead', text: '' },
    { locale, field: 'labels.detail', text },
  ])

/** A scene of some kind, with the first entries that fit; none where the report has too few. */
function sceneEdit(pack: RawPack, a: number, c: number): StoryEdit {
  const { kind, needs } = nth(sceneOffers, a) ?? { kind: 'map', needs: [] }
  const facts = factsOf(pack)
  const picks = needs.map((need) => {
    const fitting = fittingFacts(need, facts).map(({ id }) => id)
    return [need.name, fitting.slice(0, Math.max(need.least, Math.min(need.most, c % 4)))] as const
  })
  return {
    do: 'add-scene',
    kind,
    name: said(pack, '新的一幕'),
    title: said(pack, '说些什么'),
    picks: Object.fromEntries(picks),
  }
}

function factsOf(pack: RawPack) {
  const derived = deriveFacts(pack)
  if (!derived.ok) throw new Error('figures cannot be derived')
  return derived.value
}

const numbers = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)), { maxLength: 12 })

it('keeps a story playable, every fact reached and every scene walked, whatever is done to it in whatever order', () => {
  const done = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(0, 1), numbers, (which, draws) => {
      let pack = packs[which] as RawPack
      for (const draw of draws) {
        const edit = editOf(pack, draw)
        if (!edit) continue
        const before = JSON.stringify(pack)
        const made = editStory(pack, edit)
        expect(JSON.stringify(pack)).toBe(before)
        if (!made.ok) continue
        done.add(edit.do)
        pack = { ...pack, ...made.value }
      }
      expect(checkPack(pack).map(({ code, at }) => `${code} ${at}`)).toEqual([])
      expect(tourSchema.safeParse(pack.tour).error?.issues ?? []).toEqual([])
      factsOf(pack)
    }),
    { numRuns: 60 },
  )
  expect([...done].sort()).toHaveLength(11)
})

it('adds a scene of every kind that the report has entries for, and says no where it has not', () => {
  const [whole, port] = packs as [RawPack, RawPack]
  sceneOffers.forEach(({ kind }, i) => {
    const made = editStory(whole, sceneEdit(whole, i, 3))
    expect([kind, made.ok]).toEqual([kind, true])
    if (made.ok) expect(checkPack({ ...whole, ...made.value })).toEqual([])
  })
  const asked = sceneOffers.map(({ kind }, i) => [kind, editStory(port, sceneEdit(port, i, 3)).ok] as const)
  expect(asked.filter(([, ok]) => ok).map(([kind]) => kind)).toEqual(['story', 'indicators'])
})

it('takes a removed scene’s facts to the step before it, and its words with it', () => {
  const [whole] = packs as [RawPack]
  const made = editStory(whole, { do: 'remove-scene', scene: 'projects' })
  if (!made.ok) throw new Error(made.error)
  const steps = made.value.tour.scenes.flatMap(({ id, steps }) =>
    steps.map((step) => [`${id}/${step.id}`, step.facts] as const),
  )
  expect(steps.find(([id]) => id === 'clusters/targets')?.[1]).toContain('tier-10bn')
  expect(Object.keys(made.value.texts['en']?.scenes ?? {})).not.toContain('projects')
  expect(made.value.tour.routes.every(({ stops }) => stops.every(({ scene }) => scene !== 'projects'))).toBe(true)
})

it('gives a route the minutes asked for, shared by its steps as they were', () => {
  const [whole] = packs as [RawPack]
  const made = editStory(whole, { do: 'route-minutes', route: 'full', minutes: 30 })
  if (!made.ok) throw new Error(made.error)
  const [route] = made.value.tour.routes
  expect(route?.minutes).toBe(30)
  expect(route?.stops[0]?.minutes).toEqual({ strategy: 1, mission: 0.8, roles: 1 })
})

it('gives a step its own minutes, and the route as long as they all take; none where it is left to the program', () => {
  const [whole] = packs as [RawPack]
  const edit = (minutes: number | null) =>
    editStory(whole, { do: 'step-minutes', route: 'full', scene: 'opening', step: 'mission', minutes })
  const [longer, shared, vast] = [edit(5), edit(null), edit(480)]
  if (!longer.ok || !shared.ok) throw new Error('refused')
  const before = whole.tour.routes[0]
  const was = before?.stops[0]?.minutes?.['mission'] ?? 0
  expect(longer.value.tour.routes[0]?.stops[0]?.minutes).toMatchObject({ mission: 5 })
  expect(longer.value.tour.routes[0]?.minutes).toBeCloseTo((before?.minutes ?? 0) - was + 5)
  expect(shared.value.tour.routes[0]?.stops[0]?.minutes).not.toHaveProperty('mission')
  expect(vast).toEqual({ ok: false, error: 'minutes' })
})

it('shows what is dropped on a step of a story, and tells it in words again when it is taken away', () => {
  const [, port] = packs as [RawPack, RawPack]
  const files = structuredClone(port)
  const alt = { 'zh-CN': '码头', en: 'The quay' }
  expect(setMedia(files, 'lake', 'said', { media: 'media/a.jpg', alt })).toBeUndefined()
  expect(checkPack(files)).toEqual([])
  expect(files.texts['en']?.scenes['lake']?.steps['said']?.labels?.['alt']).toBe('The quay')
  expect(setMedia(files, 'lake', 'said', null)).toBeUndefined()
  expect(checkPack(files)).toEqual([])
  expect(setMedia(files, 'port', 'growth', null)).toBe('unknown')
})

it('refuses what would leave nothing to show, or no words', () => {
  const [, port] = packs as [RawPack, RawPack]
  const tell = (edit: StoryEdit): unknown => {
    const made = editStory(port, edit)
    return made.ok ? 'done' : made.error
  }
  expect(tell({ do: 'remove-step', scene: 'lake', step: 'said' })).toBe('last-step')
  expect(tell({ do: 'remove-scene', scene: 'nowhere' })).toBe('unknown')
  expect(tell({ do: 'route-scene', route: 'full', scene: 'lake', on: false })).toBe('only-route')
  const words = [{ locale: 'en', field: 'title', text: ' ' }]
  expect(tell({ do: 'words', scene: 'lake', step: 'said', words })).toBe('empty-words')
  expect(
    tell({ do: 'words', scene: 'lake', step: 'said', words: [{ locale: 'en', field: '__proto__', text: 'x' }] }),
  ).toBe('unknown')
})
