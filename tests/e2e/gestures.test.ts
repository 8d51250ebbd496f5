import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape, launch, settled, type Kiosk } from './harness'
import { drag, middleOf, tap, tapOn } from './touch'
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

  it('draw the axis of the year instead of turning the page, and find back to the story', async () => {
    await goTo('milestones/1')
    const { width, height } = kiosk.size
    const pile = async (): Promise<number> => (await middleOf(kiosk, '[data-travel="event:innovation-zone"]')).x
    const [right, left] = [0.65, 0.45].map((x) => ({ x: width * x, y: height * 0.7 }))
    if (!right || !left) throw new Error('no way to go')
    await tapOn(kiosk, '[data-action=time-in]')
    await kiosk.page.waitForSelector('[data-action=time-back]')
    await settled(kiosk, 'milestones/1')
    const before = await pile()
    await drag(kiosk, right, left)
    await settled(kiosk, 'milestones/1')
    expect(before - (await pile())).toBeGreaterThan(0.15 * width)
    await tapOn(kiosk, '[data-action=time-back]')
    await kiosk.page.waitForSelector('[data-action=time-back]', { state: 'detached' })
    await settled(kiosk, 'milestones/1')
    await kiosk.page.keyboard.press('+')
    await kiosk.page.waitForSelector('[data-action=time-back]')
    await kiosk.page.keyboard.press('0')
    await kiosk.page.waitForSelector('[data-action=time-back]', { state: 'detached' })
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
