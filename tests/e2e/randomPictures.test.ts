import fc from 'fast-check'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report, Scene } from '../../electron/core/report'
import { readPack } from '../../electron/packs'
import { pictureOf } from '../../src/judge'
import { faultsOf } from '../../src/picture/faults'
import type { Picture } from '../../src/picture/picture'
import { stageOf } from '../../src/picture/stage'
import { clusterReports } from '../scenes/clusters/randomScenes'
import { indicatorReports } from '../scenes/indicators/randomScenes'
import { livabilityReports } from '../scenes/livability/randomScenes'
import { milestoneReports } from '../scenes/milestones/randomScenes'
import { openingReports } from '../scenes/opening/randomScenes'
import { outlookReports } from '../scenes/outlook/randomScenes'
import { projectReports } from '../scenes/projects/randomScenes'
import { auditText } from './audit'
import { landscape, launch, portrait, root, settled, type Kiosk } from './harness'

interface Drawn {
  readonly scene: Scene
  readonly locale: string
  readonly report: Report
}

const kinds: readonly fc.Arbitrary<Drawn>[] = [
  ...[openingReports, milestoneReports, indicatorReports, clusterReports],
  ...[projectReports, livabilityReports, outlookReports],
]
/** So many pictures on each display: thousands are judged without a browser, these with one. */
const pictures = Number(process.env['RANDOM_PICTURES'] ?? 7)
const seed = Number(process.env['SEED'] ?? 20_201_231)

/** Where they are shown: the kiosk stands there, whatever it shows there. */
const [place, step] = ['indicators', 1]

/** The bundled report with one step of a random one in its place. */
function withStep(bundled: Report, { scene, report, locale }: Drawn, n: number): Report {
  const told = scene.steps[n % scene.steps.length]
  const stand = bundled.tour.scenes.find(({ id }) => id === place)?.steps[step - 1]
  const texts = report.texts[locale]
  const own = texts?.scenes[scene.id]
  if (!told || !stand || !texts || !own) throw new Error('a random report without a step')
  const moved = { ...scene, id: place, steps: [{ ...told, id: stand.id }] } as Scene
  const said = { ...own, steps: { [stand.id]: own.steps[told.id] ?? { title: '' } } }
  const [before] = Object.values(bundled.texts)
  return {
    ...bundled,
    facts: { ...bundled.facts, ...report.facts },
    tour: { ...bundled.tour, scenes: bundled.tour.scenes.map((one) => (one.id === place ? moved : one)) },
    texts: Object.fromEntries(
      Object.entries(bundled.texts).map(([language, all]) => [
        language,
        {
          ...(before ?? all),
          ...all,
          facts: { ...all.facts, ...texts.facts },
          scenes: { ...all.scenes, [place]: said },
        },
      ]),
    ),
  }
}

/** The kiosk plays this report from now on, and stands still again. */
async function play(kiosk: Kiosk, report: Report): Promise<void> {
  await kiosk.page.evaluate(() => delete document.documentElement.dataset.settled)
  await kiosk.electron.evaluate(({ ipcMain, webContents }, given) => {
    type Answer = (...asked: unknown[]) => Promise<{ ok: true; value: object }>
    const world = globalThis as { truly?: Answer | undefined; given?: unknown }
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Answer> }
    world.truly ??= handlers.get('kiosk:get-boot')
    world.given = given
    handlers.set('kiosk:get-boot', async (...asked) => {
      const answer = await world.truly?.(...asked)
      return { ok: true, value: { ...answer?.value, report: world.given } }
    })
    for (const page of webContents.getAllWebContents()) page.send('kiosk:report-changed', null)
  }, report)
  await settled(kiosk, `${place}/${step}`)
}

const namesOf = ({ pieces }: Picture): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.id] : [])).sort()
const painted = async ({ page }: Kiosk): Promise<readonly string[]> =>
  (
    await page
      .locator('[data-scene] [data-words]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['words'] ?? ''))
  ).sort()

describe.each([
  ['1920×1080', landscape],
  ['1080×1920', portrait],
])('random reports on a display of %s', (_name, size) => {
  let kiosk: Kiosk
  let bundled: Report
  beforeAll(async () => {
    const read = await readPack(join(root, 'resources/packs/suxitong-2020'))
    if (!read.ok) throw new Error('the bundled pack cannot be read')
    bundled = read.value.report
    kiosk = await launch(size, ['--scene', `${place}/${step}`, '--lang', 'zh-CN'])
    await settled(kiosk, `${place}/${step}`)
  })
  afterAll(() => kiosk.close())

  it('are drawn as they were judged: neither finds a fault', async () => {
    const drawn = kinds.flatMap((kind, i) =>
      fc.sample(kind, { seed: seed + i, numRuns: Math.ceil(pictures / kinds.length) }).map((one, n) => ({ one, n })),
    )
    const stage = stageOf(size.width, size.height, { text: 1 })
    const wrong: string[] = []
    for (const [i, { one, n }] of drawn.entries()) {
      const report = withStep(bundled, one, n)
      const scene = report.tour.scenes.find(({ id }) => id === place)
      const id = scene?.steps[0]?.id
      if (!scene || id === undefined) throw new Error('no step')
      const picture = pictureOf({ report, scene, step: id }, stage, 'zh-CN')
      if (!picture) throw new Error('no picture')
      await play(kiosk, report)
      // Else it would be another picture that has no fault.
      expect(await painted(kiosk), one.scene.kind).toEqual(namesOf(picture))
      const judged = faultsOf(picture, stage).map((fault) => `judge: ${JSON.stringify(fault)}`)
      const seen = (await auditText(kiosk)).map((fault) => `audit: ${fault}`)
      for (const fault of [...judged, ...seen]) wrong.push(`${i} ${one.scene.kind} ${n}: ${fault}`)
    }
    expect(wrong).toEqual([])
    expect(kiosk.complaints).toEqual([])
  })
})
