import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit } from '../workbook/book'
import { fillPort } from '../workbook/portBook'
import type { Operator } from './operator'

/** An inland port in Chinese and English, twelve indicators and fifteen events over two years, no bridge, from nothing to a stick. */
export function portStory(who: () => Operator, work: string, passphrase: string): void {
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

    it('is filled in its workbook', async () => {
      const { page } = who().workshop
      const book = join(work, 'inland-port-2027.xlsx')
      await who().readAnew(() => edit(book, book, fillPort))
      await who().go('check')
      await page.waitForSelector('[data-good]')
    })

    it('is confirmed, proofed, signed and carried to the stick', async () => {
      expect(await who().confirmAll()).toBeGreaterThan(0)
      await who().proof(join(work, 'port.pdf'))
      await who().sign(passphrase, work)
      await who().carry()
      expect(who().workshop.complaints).toEqual([])
    })
  })
}
