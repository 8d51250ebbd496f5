import type { Page } from 'playwright-core'

const open = ':is([data-asked], [data-stale-texts]) li'

/** At the stop of changes: confirms every sentence that may no longer hold and all that is asked, one after the other. Returns how many there were. */
export async function confirmTexts(page: Page): Promise<number> {
  const texts = page.locator(open)
  const all = await texts.count()
  for (let left = all; left > 0; left -= 1) {
    await texts.first().locator('[data-action^=confirm-]').click()
    await page.waitForFunction(([all, n]) => document.querySelectorAll(all).length === n, [open, left - 1] as const)
  }
  return all
}
