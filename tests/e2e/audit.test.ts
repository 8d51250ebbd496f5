import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { auditStage } from './audit'
import { landscape, launch, settled, type Kiosk } from './harness'
import { seeds, sowIn } from './audit/seeds'

/** The step that the faults are put on. */
const where = 'outlook/1'

const sheetsOf = (kiosk: Kiosk): Promise<number> => kiosk.page.evaluate(() => document.adoptedStyleSheets.length)

describe('the audit', () => {
  let kiosk: Kiosk
  let before: readonly string[]
  let sheets: number

  beforeAll(async () => {
    kiosk = await launch(landscape, ['--scene', where, '--lang', 'zh-CN'])
    await settled(kiosk, where)
    sheets = await sheetsOf(kiosk)
    before = await auditStage(kiosk)
  })
  afterAll(() => kiosk.close())
  afterEach(async () => {
    await kiosk.page.evaluate(() => document.querySelector('[data-seed]')?.remove())
    expect(await auditStage(kiosk), 'as before once the fault is gone').toEqual(before)
  })

  it.each(seeds)('names $fault', async ({ html, named }) => {
    await sowIn(kiosk.page, html)
    const found = (await auditStage(kiosk)).filter((fault) => !before.includes(fault))
    expect(found.join('\n')).toMatch(named)
  })

  it('leaves the stage as it was', async () => {
    expect(await sheetsOf(kiosk)).toBe(sheets)
  })
})
