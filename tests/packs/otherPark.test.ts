import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import type { Report } from '../../electron/core/report'
import { allStages, judge, pictureOf, tellFinding } from '../../src/judge'
import type { Picture } from '../../src/picture/picture'
import { stageOf } from '../../src/picture/stage'
import { brief } from './brokenPack'

/** A made-up port on a lake: two years, fifteen events, no bridge, in the pack's first wording (one `target`). */
const park = join(import.meta.dirname, '../fixtures/parks/wanhu-2026')
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-park-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

let n = 0
/** The park with what is changed in its tour or facts. */
async function parkWith(change: (files: { tour: Tour; facts: Facts }) => void) {
  n += 1
  const folder = join(room, String(n))
  cpSync(park, folder, { recursive: true })
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const files = { tour: read('tour') as Tour, facts: read('facts') as Facts }
  change(files)
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(data))
  return readPack(folder)
}
interface Tour {
  readonly scenes: { kind: string; amounts?: string[]; share?: string }[]
}
interface Facts {
  readonly figures: { id: string; unit: string; value: number }[]
}

async function reportOf(change: (files: { tour: Tour; facts: Facts }) => void): Promise<Report> {
  const read = await parkWith(change)
  if (!read.ok) throw new Error(brief(read.error).join('\n'))
  return read.value.report
}

const faultsIn = (report: Report): readonly string[] => {
  const { findings, shortened } = judge({ report }, allStages)
  return [...findings, ...shortened].map((one) => Object.values(tellFinding(report, one, 'en')).join(' '))
}

function pictureAt(report: Report, kind: string, view: string): Picture {
  const scene = report.tour.scenes.find((one) => one.kind === kind)
  const step = scene?.steps.find((one) => one.view === view)
  const at = scene && step && { report, scene, step: step.id }
  const picture = at && pictureOf(at, stageOf(1920, 1080, { text: 1 }), 'en')
  if (!picture) throw new Error(`no picture of ${kind} ${view}`)
  return picture
}

const units: Readonly<Record<string, string>> = {
  cargo: '万吨',
  boxes: 'TEU',
  passengers: '人',
  land: '公顷',
  jobs: '人',
  'target-boxes': 'TEU',
}

describe('another park', () => {
  it.each<[string, (files: { tour: Tour; facts: Facts }) => void]>([
    ['as it is', () => undefined],
    [
      'in its own units',
      ({ facts }) => {
        for (const figure of facts.figures) figure.unit = units[figure.id] ?? figure.unit
      },
    ],
    [
      'with money of two currencies, land and a share beside one another',
      ({ tour }) => {
        for (const scene of tour.scenes)
          if (scene.kind === 'indicators') scene.amounts = ['sales', 'export', 'land', 'green-power']
      },
    ],
  ])('fits every stage %s', async (_what, change) => {
    expect(faultsIn(await reportOf(change))).toEqual([])
  })

  it('shows or counts each of its fifteen events over two years', async () => {
    const picture = pictureAt(await reportOf(() => undefined), 'milestones', 'year')
    const shown = new Set(JSON.stringify([picture.pieces, picture.omissions]).match(/"m\d+"/g))
    expect(shown.size).toBe(15)
  })

  it('draws bars of one unit on one scale, of two on two, and growth on its own', async () => {
    const report = await reportOf(({ tour }) => {
      for (const scene of tour.scenes)
        if (scene.kind === 'indicators') scene.amounts = ['sales', 'sales-before', 'export', 'export-before', 'land']
    })
    const bars = pictureAt(report, 'indicators', 'amounts').pieces.flatMap((piece) =>
      piece.kind === 'bar' ? [`${piece.measure} ${piece.scale}`] : [],
    )
    expect(new Set(bars)).toEqual(new Set(['亿元 amounts:亿元', '亿美元 amounts:亿美元', '% growth']))
  })

  it('is refused with a count for a share, at the scene and by name', async () => {
    const read = await parkWith(({ tour }) => {
      for (const scene of tour.scenes) if (scene.kind === 'clusters') scene.share = 'jobs'
    })
    expect(read.ok ? [] : brief(read.error)).toEqual(['not-a-share tour.json scenes[4].share'])
  })
})
