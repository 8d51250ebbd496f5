import type { Page } from 'playwright-core'
import type { Size } from './harness'

/** Sizes of a guide's console: a laptop, a podium's screen, the same upright. */
const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]
/** What may lie open or be in hand, and the key that brings and takes it; `Escape` comes between. */
const keys = ['', 'a', 'z', 'i', 't', 'm', 'h', 'k', 'v', 'c', 'g'] as const

/** Faults of what a finger is to press on the console as it is: smaller than 60 of its units, cut by the window, its words beyond its edge, under another. */
const faultsNow = (desk: Page): Promise<readonly string[]> =>
  desk.evaluate(() => {
    const { innerWidth: w, innerHeight: h } = window
    const c = Math.min(Math.min(w, h) / 800, Math.max(w, h) / 1280)
    const dialog = document.querySelector('[role=dialog]')
    const all = [...document.querySelectorAll<HTMLElement>('.console button')].filter(
      (button) => button.closest('.frame') === null && button.getClientRects().length > 0,
    )
    return all.flatMap((button) => {
      const name = button.getAttribute('data-action') ?? button.textContent.trim()
      const box = button.getBoundingClientRect()
      const scroller = button.closest<HTMLElement>('.list, ul, .told, [data-grid] .tiles')
      const faults: string[] = []
      if (box.width < 60 * c - 0.5 || box.height < 60 * c - 0.5)
        faults.push(`small: ${Math.round(box.width / c)} × ${Math.round(box.height / c)}`)
      if (!scroller && (box.left < -0.5 || box.top < -0.5 || box.right > w + 0.5 || box.bottom > h + 0.5))
        faults.push('cut by the window')
      if (button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1)
        faults.push('words beyond its edge')
      const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      const isUnder = !at || !(button.contains(at) || at.contains(button))
      if (isUnder && !scroller && !(dialog && !dialog.contains(button) && dialog.contains(at)))
        faults.push('under something else')
      return faults.map((fault) => `${name}: ${fault}`)
    })
  })

/** Faults of the console at every size, in both of the guide's languages, with everything open that can be. Leaves it as it was. */
export async function auditConsole(desk: Page): Promise<readonly string[]> {
  const found: string[] = []
  const cdp = await desk.context().newCDPSession(desk)
  const before = await desk.evaluate(() => window.kiosk.call('kiosk:get-console'))
  const view = before.ok ? before.value.view : { locale: null, note: 0, dark: false }
  const isOpen = '[role=dialog], [data-bar]'
  for (const locale of ['zh-CN', 'en']) {
    await desk.evaluate((given) => window.kiosk.call('kiosk:keep-guide', given), { ...view, locale })
    await desk.waitForSelector(`main[lang=${locale}]`)
    for (const { width, height } of sizes) {
      await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
      await desk.waitForFunction((w) => window.innerWidth === w, width)
      for (const key of keys) {
        if (key !== '') {
          await desk.keyboard.press(key)
          await desk.waitForSelector(isOpen)
        }
        const faults = await faultsNow(desk)
        found.push(...faults.map((fault) => `${width}×${height} ${locale} ${key || 'bare'}: ${fault}`))
        if (key === '') continue
        await desk.keyboard.press('Escape')
        await desk.waitForSelector(isOpen, { state: 'detached' })
      }
    }
  }
  await cdp.send('Emulation.clearDeviceMetricsOverride')
  await desk.evaluate((given) => window.kiosk.call('kiosk:keep-guide', given), view)
  await cdp.detach()
  return found
}
