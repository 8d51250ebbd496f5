import type { Page } from 'playwright-core'

const open = ':is([data-asked], [data-stale-texts]) li'
/** So many are pressed by the mouse; the others, where there are many, by their own buttons all the same. */
const byHand = 12

/** At the stop of changes: confirms every sentence that may no longer hold and all that is asked, one after the other. Returns how many there were. */
export async function confirmTexts(page: Page): Promise<number> {
  const texts = page.locator(open)
  const all = await texts.count()
  for (let left = all; left > 0; left -= 1) {
    const button = texts.first().locator('[data-action^=confirm-]')
    if (all - left < byHand) await button.click()
    else await button.evaluate((one) => (one as HTMLButtonElement).click())
    await page.waitForFunction(([all, n]) => document.querySelectorAll(all).length === n, [open, left - 1] as const)
  }
  return all
}
