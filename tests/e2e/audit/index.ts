import axeCore from 'axe-core'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import type { StageAudit } from './page/main'

declare const stageAudit: StageAudit

/** A window to audit; `cdp` saves opening another session. */
interface Audited {
  readonly page: Page
  readonly cdp?: CDPSession
}

/**
 * Faults of the text on stage, measured from the DOM: cut by the screen or a box, over other text, or too small.
 * `within` names the panel that lies over the rest, where one is open.
 */
export async function auditText({ page }: Audited, within = 'body'): Promise<string[]> {
  await enter(page)
  return page.evaluate((w) => stageAudit.judgeText(w), within)
}

/**
 * All faults of the picture on stage, measured from the DOM and from real pixels: text, buttons, contrast of text and marks,
 * legends, digits that are no figure, the limits of a step, and what axe finds serious. Leaves the stage as it was.
 */
export async function auditStage(kiosk: Audited, within = 'body'): Promise<string[]> {
  const { page } = kiosk
  await enter(page)
  const cdp = kiosk.cdp ?? (await page.context().newCDPSession(page))
  const pictures = await takePictures(page, cdp)
  const faults = await page.evaluate(
    async ({ w, pngs }) => [
      ...stageAudit.judgeText(w),
      ...stageAudit.judgeForm(w),
      ...(await stageAudit.judgePixels(w, pngs)),
    ],
    { w: within, pngs: pictures },
  )
  const found = [...faults, ...(await auditAxe(page, within))]
  if (!kiosk.cdp) await cdp.detach()
  return found
}

declare const axe: typeof axeCore

/** What axe calls serious or critical; contrast is ours, from real pixels. */
async function auditAxe(page: Page, within: string): Promise<string[]> {
  const { violations } = await page.evaluate(
    (w) =>
      axe.run(w === 'body' ? 'html' : w, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: false } },
      }),
    within,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `axe ${id}: ${help}: ${html.slice(0, 120)}`))
}

async function takePictures(page: Page, cdp: CDPSession): Promise<Record<'shown' | 'wordless' | 'blank', string>> {
  const take = async (what: 'shown' | 'wordless' | 'blank'): Promise<string> => {
    await page.evaluate(async (w) => {
      stageAudit.draw(w)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }, what)
    return (await cdp.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })).data
  }
  const pictures = { shown: await take('shown'), wordless: await take('wordless'), blank: await take('blank') }
  await page.evaluate(() => stageAudit.lift())
  return pictures
}

/** Brings the audit's own code and axe into a page that does not have them yet; the product never carries them. */
async function enter(page: Page): Promise<void> {
  const known = await page.evaluate(() => 'stageAudit' in globalThis && 'axe' in globalThis)
  if (known) return
  await page.evaluate(await (bundle ??= bundlePage()))
  await page.evaluate(axeCore.source)
}

let bundle: Promise<string> | undefined

async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: { entry: join(import.meta.dirname, 'page/main.ts'), formats: ['iife'], name: 'audited' },
    },
  })
  const first = Array.isArray(built) ? built[0] : built
  if (!first || !('output' in first)) throw new Error('the audit could not be bundled')
  return first.output[0].code
}
