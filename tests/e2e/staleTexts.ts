import type { Page } from 'playwright-core'

const open = ':is([data-asked], [data-stale-texts]) li'
/** So many are pressed by the mouse, one after the other; the others, where there are many, by their own buttons all at once. */
const byHand = 8

/** At the stop of changes: confirms every sentence that may no longer hold and all that is asked. Returns how many there were. */
export async function confirmTexts(page: Page): Promise<number> {
  const texts = page.locator(open)
  const all = await texts.count()
  const left = (n: number): Promise<unknown> =>
    page.waitForFunction(([all, n]) => document.querySelectorAll(all).length === n, [open, n] as const)
  for (let done = 1; done <= Math.min(all, byHand); done += 1) {
    await texts.first().locator('[data-action^=confirm-]').click()
    await left(all - done)
  }
  await texts
    .locator('[data-action^=confirm-]')
    .evaluateAll((buttons) => buttons.forEach((one) => (one as HTMLButtonElement).click()))
  await left(0)
  return all
}
