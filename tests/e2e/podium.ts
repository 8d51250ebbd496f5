import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled, type Kiosk } from './harness'

const rest = (page: Page, where: string): Promise<unknown> =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 30_000 })

/** Waits until main has so many podiums. The driver keeps pages that are gone. */
export const podiums = ({ electron }: Kiosk, count: number): Promise<void> =>
  electron.evaluate(async ({ webContents }, wanted) => {
    const now = (): number => webContents.getAllWebContents().filter((one) => one.getURL().endsWith('?podium')).length
    while (now() !== wanted) await new Promise((again) => setTimeout(again, 50))
  }, count)

/** The podium's next window, once it fills its display. */
async function podiumAfter(kiosk: Kiosk, lose: () => unknown): Promise<Page> {
  const next = kiosk.electron.waitForEvent('window')
  await lose()
  const page = await next
  await page.waitForFunction(() => window.innerWidth === 1024 && window.innerHeight === 768)
  return page
}

/** A visitor at a podium 1024 wide beside a stage in attract; its cable is pulled and its process killed. Ends in attract. */
export async function atPodium(
  kiosk: Kiosk,
  first: Page,
  cable: { readonly pull: () => void; readonly plug: () => void },
): Promise<void> {
  let podium = first
  await podium.waitForFunction(() => window.innerWidth === 1024 && window.innerHeight === 768)
  await rest(podium, 'attract')
  const silent = await kiosk.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => one.isAudioMuted())
      .map((one) => one.getURL()),
  )
  expect(silent).toEqual(['kiosk://stage/index.html?podium'])

  // A visit that begins at the podium: he chooses there, the stage shows what he chose, what he is asked and what he opens.
  await podium.click('[data-action=start]')
  await Promise.all([rest(podium, 'doors'), settled(kiosk, 'doors')])
  await podium.click('[data-switch="door:invest"]')
  await Promise.all([rest(podium, 'indicators/1'), settled(kiosk, 'indicators/1')])
  await kiosk.page.waitForSelector('[data-switch="tell:growth"]')
  await podium.click('[data-switch="tell:growth"]')
  await kiosk.page.waitForSelector('[data-switch="tell:growth"]', { state: 'detached' })
  await podium.click('[data-scene] [data-fact] >> nth=0')
  await Promise.all([podium, kiosk.page].map((page) => page.waitForSelector('[data-card]')))
  await podium.keyboard.press('Escape')
  await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
  await podium.click('[data-action=language]')
  await kiosk.page.waitForFunction(() => document.documentElement.lang === 'en')

  podium = await podiumAfter(kiosk, () =>
    kiosk.electron.evaluate(({ webContents }) => {
      const page = webContents.getAllWebContents().find((one) => one.getURL().endsWith('?podium'))
      page?.forcefullyCrashRenderer()
    }),
  )
  await Promise.all([rest(podium, 'indicators/1'), settled(kiosk, 'indicators/1')])
  await podium.click('[data-action=next]')
  await Promise.all([rest(podium, 'clusters/1'), settled(kiosk, 'clusters/1')])
  cable.pull()
  await podiums(kiosk, 0)
  podium = await podiumAfter(kiosk, cable.plug)
  await rest(podium, 'clusters/1')
  await podium.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
  await Promise.all([rest(podium, 'attract'), settled(kiosk, 'attract')])
}
