import type { Page } from 'playwright-core'

/** At the stop of changes: confirms every sentence that may no longer hold, one after the other. Returns how many there were. */
export async function confirmTexts(page: Page): Promise<number> {
  const texts = page.locator('[data-stale-texts] li')
  const all = await texts.count()
  for (let left = all; left > 0; left -= 1) {
    await texts.first().locator('[data-action=confirm-text]').click()
    await page.waitForFunction((n) => document.querySelectorAll('[data-stale-texts] li').length === n, left - 1)
  }
  return all
}
