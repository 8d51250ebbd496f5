import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape, launch, settled, type Kiosk } from './harness'
import { middleOf, tap, tapOn } from './touch'
import { nothing, playTrace, readTraces, remains, watchMenus } from './traces'

const digit = (where: string): string =>
  String(['opening', 'milestones', 'indicators', 'clusters', 'projects', 'map'].indexOf(where.split('/')[0] ?? '') + 1)

describe('hands on the glass', () => {
  let kiosk: Kiosk
  const goTo = async (where: string): Promise<void> => {
    const [scene, step] = [digit(where), Number(where.split('/')[1])]
    await kiosk.page.keyboard.press(scene)
    for (let i = 1; i < step; i += 1) await kiosk.page.keyboard.press('PageDown')
    await settled(kiosk, where)
  }

  beforeAll(async () => {
    kiosk = await launch(landscape)
    await settled(kiosk, 'attract')
    await watchMenus(kiosk)
  })
  afterAll(() => kiosk.close())

  it.each(readTraces())('$name: $about', async (trace) => {
    await goTo(trace.from)
    await playTrace(kiosk, trace)
    await settled(kiosk, trace.to)
    expect(await remains(kiosk)).toEqual(nothing)
    // Nothing is stuck: the next tap does what it says.
    const [scene, step] = trace.to.split('/')
    await tapOn(kiosk, '[data-action=next]')
    await settled(kiosk, `${scene}/${Number(step) + 1}`)
  })

  it('press what they touch before the next frame is drawn', async () => {
    await goTo('indicators/1')
    const { x, y } = await middleOf(kiosk, '[data-action=next]')
    await kiosk.page.evaluate(() => {
      const html = document.documentElement
      window.addEventListener('pointerdown', () => {
        html.dataset.feedback = String(document.querySelectorAll('[data-pressed]').length)
      })
    })
    await kiosk.cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 0 }] })
    await kiosk.page.waitForSelector('[data-action=next][data-pressed]')
    expect(await kiosk.page.evaluate(() => document.documentElement.dataset.feedback)).toBe('1')
    await kiosk.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await settled(kiosk, 'indicators/2')
  })

  it('open a leaf by a touch on it, and the next by a touch on its day', async () => {
    await goTo('milestones/2')
    await tapOn(kiosk, '[data-scene=milestones] [data-turn=open\\:carthane-start]')
    await settled(kiosk, 'milestones/5')
    await tapOn(kiosk, '[data-scene=milestones] [data-turn=dot\\:karcher-signing]')
    await settled(kiosk, 'milestones/7')
  })

  it('hear of both gestures when they hesitate at the start of a visit, once', async () => {
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await settled(kiosk, 'attract')
    await tap(kiosk, { x: kiosk.size.width / 2, y: kiosk.size.height / 2 })
    await kiosk.page.waitForSelector('[data-scene=opening]')
    const hint = kiosk.page.locator('[data-hint]')
    await hint.waitFor()
    await tap(kiosk, { x: kiosk.size.width * 0.4, y: kiosk.size.height * 0.07 })
    await hint.waitFor({ state: 'detached' })
  })

  it('left no complaint', () => {
    expect(kiosk.complaints).toEqual([])
  })
})
