import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../electron/core/report'
import { figureOf } from '../../electron/core/reading'
import { formatFigure } from '../../electron/core/figure'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { plainText } from '../../src/picture/splitText'
import { auditStage } from './audit'
import { estimated, heroFigures, readings } from './expectations'
import { launch, root, settled, type Kiosk, type Size } from './harness'
import { swipe, tapOn } from './touch'

async function bundledReport(): Promise<Report> {
  const pack = await readPack(`${root}/resources/packs/suxitong-2020`)
  if (!pack.ok) throw new Error(JSON.stringify(pack.error))
  return pack.value.report
}

/** A title as it must read on stage: figures written out, without their 预计 / est. */
function titleOf(report: Report, locale: string, scene: string, step: string): string {
  const title = report.texts[locale]?.scenes[scene]?.steps[step]?.title ?? ''
  return plainText(title, (ref) => {
    const { before, number, after } = formatFigure(figureOf(report, ref), locale)
    return before + number + after
  })
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '')

/** Walks the bundled pack's full route by touch and looks at every step: true, whole, clean. */
export function walksWhole(name: string, size: Size, locale: 'zh-CN' | 'en', theme: 'night' | 'paper'): void {
  describe(`the whole tour by touch, ${name}`, () => {
    let kiosk: Kiosk
    let report: Report
    beforeAll(async () => {
      report = await bundledReport()
      kiosk = await launch(size, ['--lang', locale, '--theme', theme])
      await settled(kiosk, 'attract')
    })
    afterAll(() => kiosk.close())

    it(`shows every step true, whole and clean in ${locale} on ${theme}`, async () => {
      const faults = (await auditStage(kiosk)).map((fault) => `attract: ${fault}`)
      await tapOn(kiosk, '[data-action=start]')
      const steps = walkOf(report.tour, 'full').stops.flatMap((s) =>
        s.steps.map((step, i) => ({ scene: s.scene, step, at: i + 1 })),
      )
      for (const [n, { scene, step, at }] of steps.entries()) {
        const where = `${scene}/${at}`
        await settled(kiosk, where)
        await checkStep(kiosk, report, locale, where, scene, step)
        faults.push(...(await auditStage(kiosk)).map((fault) => `${where}: ${fault}`))
        if (n === steps.length - 1) break
        // Every way of going on is used in turn.
        if (n % 2 === 0) await tapOn(kiosk, '[data-action=next]')
        else await swipe(kiosk, 'left')
      }
      expect(faults).toEqual([])
      expect(kiosk.complaints).toEqual([])
      expect(kiosk.requests.filter((url) => !url.startsWith('kiosk://stage/'))).toEqual([])
      expect(kiosk.requests.length).toBeGreaterThan(0)
    })
  })
}

async function checkStep(
  kiosk: Kiosk,
  report: Report,
  locale: 'zh-CN' | 'en',
  where: string,
  scene: string,
  step: string,
) {
  const title = await kiosk.page.locator(`[data-scene="${scene}"] h1`).innerText()
  expect(squeeze(title), where).toBe(squeeze(titleOf(report, locale, scene, step)))
  for (const ref of heroFigures[where] ?? []) {
    const texts = await kiosk.page.locator(`[data-scene="${scene}"] [data-fact="${ref}"]`).allInnerTexts()
    const wanted = readings[ref]?.[locale] ?? ref
    const shown = texts.map((text) => squeeze(text))
    expect(
      shown.some((text) => text.includes(wanted)),
      `${ref} on ${where}: ${shown.join(' | ')}`,
    ).toBe(true)
    // With the figure, or once for the whole step.
    if (estimated.includes(ref)) {
      const said = await kiosk.page.locator(`[data-scene="${scene}"]`).innerText()
      expect(/预计|est\./.test(said), `${ref} is an expectation on ${where}`).toBe(true)
    }
  }
}
