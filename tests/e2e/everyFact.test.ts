import { expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { auditText } from './audit'
import { landscape, launch, root, settled } from './harness'
import { tapOn } from './touch'

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
  } finally {
    await kiosk.close()
  }
})
