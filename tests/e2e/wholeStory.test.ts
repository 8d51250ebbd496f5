import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { hashPin } from '../../electron/main/staff/pin'
import { keepPin } from '../../electron/main/staff/pinFile'
import { writeHarbour } from '../packs/harbour.mjs'
import { drop } from './dropFile'
import { landscape, launch, settled, type Kiosk } from './harness'
import { nextYearStory } from './nextYearStory'
import { Operator } from './operator'
import { portStory } from './portStory'
import { plugIn } from './pretendSticks'
import { plays } from './signedPacks'
import { confirmTexts } from './staleTexts'
import { editCells, hasLibreOffice } from './spreadsheet'
import { tapOn } from './touch'

const work = mkdtempSync(join(tmpdir(), 'briefing-kiosk-story-'))
const [last, book, keys, stick, home] = ['last-year', 'next.xlsx', 'keys', 'stick', 'home'].map((name) =>
  join(work, name),
) as [string, string, string, string, string]
const passphrase = 'a long passphrase'
const value = { sheet: '指标', row: 'cargo', heading: '数值' }

let workshop: Kiosk
/** What the operator answers in the system's own windows. */
const answer = (path: string): Promise<void> =>
  workshop.electron.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: given })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [given] })
  }, path)

beforeAll(async () => {
  for (const folder of [keys, stick, home]) mkdirSync(folder)
  writeHarbour(last, { events: 3, firms: 6, fields: 3, locales: ['zh-CN', 'en'] })
  workshop = await launch({ width: 1600, height: 900 }, ['--workshop'])
  await workshop.page.waitForSelector('[data-action=choose]')
  await plugIn(workshop, stick)
})
afterAll(async () => {
  await workshop.close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
})

describe(`next year without a developer${hasLibreOffice ? ', edited in LibreOffice' : ''}`, () => {
  it('goes out as a workbook of last year’s report', async () => {
    const { page } = workshop
    await drop(page, join(last, 'manifest.json'))
    await page.waitForSelector('[data-stop=check].done')
    await page.click('[data-stop=workbook]')
    await answer(book)
    await page.click('[data-action=write-filled]')
    await page.waitForSelector('[data-book=written]', { timeout: 60_000 })
    expect(existsSync(book)).toBe(true)
  })

  it('tells a fault by sheet and cell as soon as the workbook is saved, and takes the mended one', async () => {
    const { page } = workshop
    await editCells(book, [{ ...value, from: 150, to: '很多' }])
    await page.waitForSelector('[data-cells]', { timeout: 60_000 })
    expect(await page.textContent('[data-cells]')).toMatch(/指标![A-Z]+\d+/)
    expect(readdirSync(work)).not.toContain('next-report')
    await editCells(book, [
      { ...value, from: '很多', to: 188 },
      { sheet: '报告', row: 'version', heading: '值', from: '1.0.0', to: '1.1.0' },
    ])
    // The pack is made beside the workbook, and the work goes on with it.
    await page.waitForFunction(
      () => document.querySelector('.workshop')?.getAttribute('data-step') === 'preview',
      undefined,
      {
        timeout: 60_000,
      },
    )
  })

  it('shows the new figure, and what has changed', async () => {
    const { page, electron } = workshop
    const [preview] = await Promise.all([electron.waitForEvent('window'), page.click('[data-action=preview]')])
    await preview.waitForFunction(() => document.documentElement.dataset['settled'] === 'attract')
    expect(await preview.textContent('main')).toContain('188')
    await page.click('[data-stop=changes]')
    await page.waitForSelector('[data-changes]')
    expect(await page.textContent('[data-changes]')).toMatch(/cargo.*150.*188/)
    // Neither proof nor signature over a sentence that may no longer hold.
    expect(await confirmTexts(page)).toBeGreaterThan(0)
  })

  it('is proofed, refused a signature before that is confirmed, and then signed', async () => {
    const { page } = workshop
    await page.click('[data-stop=sign]')
    await answer(keys)
    await page.fill('[data-field=key-name]', 'Park office')
    await page.fill('[data-field=passphrase]', passphrase)
    await page.click('[data-action=make-key]')
    await page.waitForSelector('[data-not-ready]')
    expect(readdirSync(keys).sort()).toEqual(['Park-office.public.json', 'Park-office.secret.json'])
    await page.evaluate((word) => window.kiosk.call('kiosk:sign-draft', word), passphrase)
    await page.waitForSelector('[data-problem]')
    await page.click('[data-stop=proof]')
    await answer(join(work, 'proof.pdf'))
    await page.click('[data-action=write-proof]')
    await page.click('[data-action=confirm]', { timeout: 200_000 })
    await page.waitForSelector('[data-confirmed]')
    await page.click('[data-stop=sign]')
    await page.fill('[data-field=passphrase]', passphrase)
    await page.click('[data-action=sign]')
    await page.waitForSelector('[data-signed]', { timeout: 60_000 })
  })

  it('is carried to the hall, read back as it was written', async () => {
    const { page } = workshop
    await page.click('[data-stop=stick]')
    await answer(stick)
    await page.click('[data-action=write-folder]')
    await page.waitForSelector('[data-carried]', { timeout: 60_000 })
    expect(readdirSync(stick).sort()).toEqual(['Park-office.public.json', 'harbour-2031-1.1.0.briefpack'])
    expect(workshop.complaints).toEqual([])
    // Changed after it was signed, it goes nowhere.
    await editCells(book, [{ ...value, from: 188, to: 189 }])
    await page.waitForFunction(() => document.querySelector('.workshop')?.getAttribute('data-step') === 'stick')
    await page.waitForSelector('[data-outdated]', { timeout: 60_000 })
    await page.waitForSelector('.workshop:not([data-busy])')
    await page.evaluate((folder) => window.kiosk.call('kiosk:write-stick', folder), keys)
    await page.waitForSelector('[data-problem]')
    expect(readdirSync(keys).filter((name) => name.endsWith('.briefpack'))).toEqual([])
  })
})

const operator = (): Operator => new Operator(workshop)
nextYearStory(operator, work, passphrase)
portStory(operator, work, passphrase)

describe('in the hall', () => {
  let kiosk: Kiosk
  const until = { timeout: 90_000, interval: 200 }
  const willPlay = (what: string): Promise<unknown> =>
    vi.waitFor(async () => expect(await plays(kiosk)).toBe(what), until)
  beforeAll(async () => {
    keepPin(home, hashPin('2580'))
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall: usualHall }, home)
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  it.each([
    ['suxitong-2021', '1.0.0', '2021年'],
    ['inland-port-2027', '1.0.0', '内湖港'],
    ['harbour-2031', '1.1.0', '188'],
  ])('staff trust the key on the stick, install %s and see it play', async (id, version, says) => {
    const { page } = kiosk
    await plugIn(kiosk, stick)
    await page.keyboard.press('Control+Alt+Shift+KeyP')
    await page.waitForFunction(() => document.querySelectorAll('[data-digit]').length === 10)
    for (const digit of '2580') await tapOn(kiosk, `[data-digit="${digit}"]`)
    await tapOn(kiosk, '[data-action=enter]')
    await page.click('[data-page=packs]')
    await page.waitForSelector('[data-install]', { timeout: 30_000 })
    const trust = page.locator('[data-trust]')
    const keys = await trust.count()
    if (keys > 0) {
      await trust.first().click()
      // Whoever is not trusted yet is refused.
      await page.waitForFunction((n) => document.querySelectorAll('[data-trust]').length < n, keys)
    }
    await page.click(`[data-install*="${id}-${version}"]`)
    await willPlay(`${id} ${version}`)
    await page.click('[data-action=staff-close]').catch(() => undefined)
    await settled(kiosk, 'attract')
    expect(await page.textContent('main')).toContain(says)
  })

  it('is rolled back by staff', async () => {
    const back = await kiosk.page.evaluate(async () => {
      await window.kiosk.call('kiosk:enter-staff', '2580')
      return window.kiosk.call('kiosk:roll-back-pack')
    })
    expect(back).toMatchObject({ ok: true })
    await willPlay('inland-port-2027 1.0.0')
  })
})
