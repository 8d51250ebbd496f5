import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit } from '../workbook/book'
import { fillPort } from '../workbook/portBook'
import type { Operator, Places } from './operator'
import { editCells, hasLibreOffice, type CellEdit } from './spreadsheet'

/** An inland port in Chinese and English, twelve indicators and fifteen events over two years, no bridge, from nothing to a stick. */
export function portStory(who: () => Operator, { work, stick, passphrase }: Places): void {
  const [book, made] = [join(work, 'inland-port-2027.xlsx'), join(work, 'inland-port-2027-report')]
  const inWords = '二百三十六'
  const output = { sheet: '指标', row: 'indicator-4', heading: '数值' }
  /** One save of the workbook. */
  const saved = async (...edits: readonly CellEdit[]): Promise<void> => {
    const draft = join(work, 'draft', 'port.xlsx')
    mkdirSync(join(work, 'draft'), { recursive: true })
    copyFileSync(book, draft)
    if (!existsSync(made)) await edit(draft, draft, fillPort)
    await editCells(draft, edits)
    copyFileSync(draft, book)
  }

  describe('an inland port that nobody has told of yet', () => {
    it('is begun: park, year, languages and scenes; a report to be filled and its empty workbook', async () => {
      const { page } = who().workshop
      await who().go('pack')
      await page.click('[data-action=new-report]')
      await who().say('park', { 'zh-CN': '内湖港', en: 'Inland Port' })
      await page.fill('[data-period]', '2027')
      await page.fill('[data-count=indicators]', '12')
      await page.click('[data-new-report] [data-kind=milestones]')
      await page.fill('[data-count=milestones]', '15')
      await who().answer(work)
      await who().readAnew(() => page.click('[data-action=begin-report]'))
      await who().go('workbook')
      await page.waitForSelector('[data-book=written]', { timeout: 60_000 })
    })

    it(`is filled in its workbook${hasLibreOffice ? ', saved by LibreOffice' : ''}: a slip is told by its cell, and nothing is made until it is mended: by hand, or by a press`, async () => {
      const { page } = who().workshop
      await saved({ ...output, from: 236, to: '很多' })
      await page.waitForSelector('[data-cells]', { timeout: 60_000 })
      expect(await page.textContent('[data-cells]')).toMatch(/指标![A-Z]+\d+/)
      expect(existsSync(made)).toBe(false)
      // What can be meant by one thing alone is read as that at a press; the workbook stays as it is.
      await editCells(book, [{ ...output, from: '很多', to: inWords }])
      await who().readAnew(() => page.click('[data-action=mend]', { timeout: 60_000 }))
      await page.waitForSelector('.workshop[data-step=preview]')
      await who().go('check')
      await page.waitForSelector('[data-good]')
    })

    it('is confirmed, proofed, signed and carried to the stick; changed after that, it goes nowhere', async () => {
      const { page } = who().workshop
      expect(await who().confirmAll()).toBeGreaterThan(0)
      await who().proof(join(work, 'port.pdf'))
      await who().sign(passphrase)
      await who().carry(stick)
      expect(readdirSync(stick)).toContain('inland-port-2027-1.0.0.briefpack')
      expect(who().workshop.complaints).toEqual([])
      await edit(book, book, (sheets) => {
        const found = sheets.getWorksheet('指标')
        found?.eachRow((row) => row.eachCell((cell) => (cell.value === inWords ? (cell.value = 237) : undefined)))
      })
      await page.waitForSelector('[data-outdated]', { timeout: 60_000 })
      await page.waitForSelector('.workshop:not([data-busy])')
      const elsewhere = join(work, 'elsewhere')
      mkdirSync(elsewhere)
      await page.evaluate((folder) => window.kiosk.call('kiosk:write-stick', folder), elsewhere)
      await page.waitForSelector('[data-problem]')
      expect(readdirSync(elsewhere)).toEqual([])
    })
  })
}
