import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnOf, edit, rowOf, sheet } from '../workbook/book'
import { typeFigures, typeNames } from '../workbook/nextYear'
import { root } from './harness'
import type { Operator, Places } from './operator'

type Facts = Readonly<Record<'milestones' | 'clusters' | 'companies', readonly object[]>>

/** The report of 2020 becomes the one of 2021 by the window and the workbook alone, and lies signed on a stick. */
export function nextYearStory(who: () => Operator, { work, keys, stick, passphrase }: Places): void {
  const [book, made] = [join(work, '2021.xlsx'), join(work, '2021-report')]
  const read = (name: string): unknown => JSON.parse(readFileSync(join(made, name), 'utf8'))
  const scene = () => (read('tour.json') as { scenes: object[] }).scenes.at(-1)
  const told = { id: 'story', steps: [{ view: 'picture' }, { view: 'film' }] }

  describe('the report of 2020 becomes the one of 2021', () => {
    it('takes forty figures and dates from the workbook', async () => {
      const { page } = who().workshop
      await who().go('pack')
      await who().readAnew(() => page.click('[data-action=bundled]'))
      await who().go('workbook')
      await who().answer(book)
      await page.click('[data-action=write-filled]')
      await page.waitForSelector('[data-book=written]', { timeout: 60_000 })
      await who().shownAnew(() =>
        edit(book, book, (sheets) => {
          const report = sheet(sheets, '报告')
          report.getCell(`${columnOf(report, '值')}${rowOf(report, 'id')}`).value = 'suxitong-2021'
          typeFigures(sheets)
        }),
      )
      expect(read('manifest.json')).toMatchObject({ id: 'suxitong-2021', period: '2021' })
    })

    it('is told a scene more on the storyboard, with a photograph and a film', async () => {
      const { page } = who().workshop
      await who().go('board')
      await page.click('[data-action=add-scene]')
      await who().say('name', { 'zh-CN': '综保区', en: 'The bonded zone' })
      await who().say('title', { 'zh-CN': '综保区封关运行', en: 'The bonded zone opens' })
      await who().drawnAnew(() => page.click('[data-action=put-scene]'))
      await page.click('[data-scene=story] [data-action=add-step]')
      await who().say('title', { 'zh-CN': '第一批货到港', en: 'The first cargo arrives' })
      await who().drawnAnew(() => page.click('[data-action=put-step]'))
      const media = (name: string): string => join(root, 'tests/fixtures/media', name)
      await who().show('story/first', media('still.jpg'), { 'zh-CN': '卡口', en: 'The gate' })
      await who().show('story/step', media('h264.mp4'), { 'zh-CN': '货柜车进港', en: 'Lorries enter' })
      expect(scene()).toMatchObject(told)
      expect(await page.$('[data-problem]')).toBeNull()
    })

    it('takes four events, two clusters and nine firms at the next save, and keeps that scene', async () => {
      const count = (facts: Facts): readonly number[] =>
        [facts.milestones, facts.clusters, facts.companies].map(({ length }) => length)
      const before = read('facts.json') as Facts
      await who().readAnew(() => edit(book, book, typeNames))
      expect(scene()).toMatchObject(told)
      expect(count(read('facts.json') as Facts)).toEqual(count(before).map((n, i) => n + ([4, 2, 9][i] ?? 0)))
    })

    it('has room in every picture; a sentence is rewritten where it is asked, every other one is confirmed', async () => {
      const { page } = who().workshop
      await who().go('check')
      await page.waitForSelector('[data-good]')
      expect(await page.textContent('.river .year')).toBe('2021')
      await who().go('changes')
      const asked = page.locator('[data-stale-text=zh-CN]', { hasText: '五件大事接连而至' }).first()
      await asked.locator('[data-action=rewrite-text]').click()
      const box = page.locator('[data-stale-texts] textarea')
      await box.fill((await box.inputValue()).replace('接连而至', '一件接一件'))
      await who().readAnew(() => page.click('[data-action=save-text]'))
      expect(readFileSync(join(made, 'texts/zh-CN.json'), 'utf8')).toContain('件大事一件接一件')
      expect(await who().confirmAll()).toBeGreaterThan(100)
      expect(await page.$('[data-stale-texts], [data-asked]')).toBeNull()
    })

    it('shows what has changed, and is refused a signature before anybody stands for it', async () => {
      const { page } = who().workshop
      expect(await page.textContent('[data-changes]')).toMatch(/171/)
      await who().makeKey(keys, passphrase)
      expect(readdirSync(keys).sort()).toEqual(['Park-office.public.json', 'Park-office.secret.json'])
      await page.waitForSelector('[data-not-ready]')
      await page.evaluate((word) => window.kiosk.call('kiosk:sign-draft', word), passphrase)
      await page.waitForSelector('[data-problem]')
    })

    it('is proofed, signed and carried to the stick', async () => {
      await who().proof(join(work, '2021.pdf'))
      // What has changed is drawn, in both languages, and its words can be read.
      const proof = spawnSync('pdftotext', ['-layout', join(work, '2021.pdf'), '-'], { encoding: 'utf8' }).stdout
      expect(proof).toContain('改过的画面')
      for (const drawn of ['2020年=100', '2020 = 100', 'The bonded zone opens']) expect(proof).toContain(drawn)
      await who().sign(passphrase)
      await who().carry()
      expect(readdirSync(stick).sort()).toEqual(['Park-office.public.json', 'suxitong-2021-1.0.0.briefpack'])
      expect(who().workshop.complaints).toEqual([])
    })
  })
}
