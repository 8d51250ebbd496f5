import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edit, rowOf, columnOf, sheet } from '../workbook/book'
import { typeFigures, typeNames } from '../workbook/nextYear'
import { launch, root, type Kiosk } from './harness'
import { Operator } from './operator'
import { plugIn } from './pretendSticks'

const work = mkdtempSync(join(tmpdir(), 'briefing-kiosk-next-'))
const [keys, stick] = [join(work, 'keys'), join(work, 'stick')]
const passphrase = 'a long passphrase'
let workshop: Kiosk
let operator: Operator
beforeAll(async () => {
  for (const folder of [keys, stick]) mkdirSync(folder)
  workshop = await launch({ width: 1600, height: 900 }, ['--workshop'])
  operator = new Operator(workshop)
  await workshop.page.waitForSelector('[data-action=choose]')
})
afterAll(async () => {
  await workshop.close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
})

describe('the report of 2020 becomes the one of 2021, by the window and the workbook alone', () => {
  const book = join(work, 'next.xlsx')
  const made = join(work, 'next-report')
  const tour = (): { scenes: { id: string; steps: object[] }[] } =>
    JSON.parse(readFileSync(join(made, 'tour.json'), 'utf8'))

  it('forty figures go in, and the pack is made', async () => {
    const { page } = workshop
    await operator.readAnew(() => page.click('[data-action=bundled]'))
    await operator.go('workbook')
    await operator.answer(book)
    await page.click('[data-action=write-filled]')
    await page.waitForSelector('[data-book=written]', { timeout: 60_000 })
    console.time('save')
    await operator.readAnew(() =>
      edit(book, book, (sheets) => {
        const report = sheet(sheets, '报告')
        for (const [key, value] of [
          ['id', 'suxitong-2021'],
          ['version', '1.0.0'],
        ] as const)
          report.getCell(`${columnOf(report, '值')}${rowOf(report, key)}`).value = value
        typeFigures(sheets)
      }),
    )
    console.timeEnd('save')
  })

  it('a scene with a photograph and a film is told on the storyboard', async () => {
    const { page } = workshop
    await operator.go('board')
    await page.click('[data-action=add-scene]')
    await operator.say('name', { 'zh-CN': '综保区', en: 'The bonded zone' })
    await operator.say('title', { 'zh-CN': '综保区封关运行', en: 'The bonded zone opens' })
    await operator.drawnAnew(() => page.click('[data-action=put-scene]'))
    await page.click('[data-scene=story] [data-action=add-step]')
    await operator.say('title', { 'zh-CN': '第一批货到港', en: 'The first cargo arrives' })
    await operator.drawnAnew(() => page.click('[data-action=put-step]'))
    const media = (name: string): string => join(root, 'tests/fixtures/media', name)
    await operator.show('story/first', media('still.jpg'), { 'zh-CN': '卡口', en: 'The gate' })
    await operator.show('story/step', media('h264.mp4'), { 'zh-CN': '货柜车进港', en: 'Lorries enter' })
    expect(tour().scenes.at(-1)).toMatchObject({ id: 'story', steps: [{ view: 'picture' }, { view: 'film' }] })
    expect(await page.$('[data-problem]')).toBeNull()
  })

  it('the workbook is saved once more: events, firms and a cluster come in, the scene stays', async () => {
    await operator.readAnew(() => edit(book, book, typeNames))
    expect(tour().scenes.at(-1)).toMatchObject({ id: 'story', steps: [{ view: 'picture' }, { view: 'film' }] })
    const facts = JSON.parse(readFileSync(join(made, 'facts.json'), 'utf8'))
    console.log(facts.milestones.length, facts.companies.length, facts.clusters.length)
  })

  it('every picture has room, every sentence is confirmed or rewritten', async () => {
    const { page } = workshop
    await operator.go('changes')
    console.log(await page.locator('[data-stale-texts] li').count(), await page.locator('[data-asked] li').count())
    await page.screenshot({ path: '/tmp/desk-stale.png' }); (await import('node:fs')).writeFileSync('/tmp/stale.txt', (await page.locator('[data-stale-texts] li').allTextContents()).join('\n'))
    console.time('confirm')
    console.log(await operator.confirmAll())
    console.timeEnd('confirm')
    expect(await page.$('[data-stale-texts], [data-asked]')).toBeNull()
  })

  it('it is proofed, signed and on the stick', async () => {
    const { page } = workshop
    console.time('proof')
    await operator.proof(join(work, 'proof.pdf'))
    console.timeEnd('proof')
    await operator.sign(passphrase, keys)
    await plugIn(workshop, stick)
    await operator.go('stick')
    await page.click('[data-stick]', { timeout: 30_000 })
    await page.waitForSelector('[data-carried]', { timeout: 60_000 })
    expect(workshop.complaints).toEqual([])
  })
})
