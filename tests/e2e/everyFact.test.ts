import { expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { auditText } from './audit'
import { countsAtHome, type Counts } from './counts'
import { landscape, launch, root, settled } from './harness'
import { tapOn } from './touch'

/** Once around eight scenes takes 136 to 164 layouts and some 310 rounds of styles; twice as many are somebody's fault. */
const [mostLayouts, mostStyles] = [300, 600]

it('every fact of the report can be reached from some step, by hand', async () => {
  const kiosk = await launch(landscape)
  try {
    await settled(kiosk, 'attract')
    const pack = await readPack(`${root}/resources/packs/suxitong-2020`)
    if (!pack.ok) throw new Error('pack')
    const reached = new Set<string>()
    const cards = async (): Promise<string[]> =>
      kiosk.page
        .locator('[data-fact-list] [data-fact]')
        .evaluateAll((all) => all.map((el) => (el as HTMLElement).dataset.fact ?? ''))
    for (const [n, scene] of pack.value.report.tour.scenes.entries()) {
      await kiosk.page.keyboard.press(String(n + 1))
      for (const [i] of scene.steps.entries()) {
        await settled(kiosk, `${scene.id}/${i + 1}`)
        await tapOn(kiosk, '[data-action=facts]')
        await kiosk.page.waitForSelector('[data-fact-list]').catch((cause: unknown) => {
          throw new Error(`no fact list on ${scene.id}/${i + 1}`, { cause })
        })
        await kiosk.page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))
        expect(await auditText(kiosk, '[data-fact-list]'), `fact list of ${scene.id}/${i + 1}`).toEqual([])
        for (const ref of await cards()) reached.add(ref.split('#')[0] ?? ref)
        await tapOn(kiosk, '[data-action=facts]')
        if (i < scene.steps.length - 1) await kiosk.page.keyboard.press('PageDown')
      }
    }
    const missed = Object.keys(pack.value.report.facts).filter((id) => !reached.has(id))
    expect(missed).toEqual([])
    // Twice around again: whoever comes after a visitor finds as much standing as that visitor did.
    const around = async (): Promise<Counts> => {
      for (const [n, scene] of pack.value.report.tour.scenes.entries()) {
        await kiosk.page.keyboard.press(String(n + 1))
        await settled(kiosk, `${scene.id}/1`)
      }
      return countsAtHome(kiosk)
    }
    await around()
    const [before, after] = [await around(), await around()]
    expect(after.nodes).toBeLessThanOrEqual(before.nodes)
    expect(after.listeners).toBeLessThanOrEqual(before.listeners)
    expect(after.layouts - before.layouts).toBeLessThan(mostLayouts)
    expect(after.styles - before.styles).toBeLessThan(mostStyles)
  } finally {
    await kiosk.close()
  }
})
