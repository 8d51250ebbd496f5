import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { writeTemplate } from '../../../electron/workbook'
import { bundled, columnOf, edit, rowOf, sheet } from '../../workbook/book'
import { openShop } from './shop'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-answers-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let [pack, file, n] = ['', '', 0]
beforeEach(() => {
  n += 1
  ;[pack, file] = [join(room, `pack-${n}`), join(room, `${n}`, 'project.json')]
  cpSync(bundled, pack, { recursive: true })
})

/** Changes a file of the pack as an editor would. */
function change(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(pack, name), 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  writeFileSync(join(pack, name), changed)
}
const dearer = (): void => change('facts.json', /("id": "foreign-capital"[^}]*"value": )[\d.]+/, '$11.2')

it('a folder that was changed while nobody looked is held against what it was, without a workbook too', async () => {
  const first = openShop(file)
  await first.choose(pack)
  expect(first.state.stale).toEqual([])
  first.desk.rest()
  dearer()
  const again = openShop(file)
  await again.reopen()
  expect(again.state.stale.map(({ text }) => text).join()).toContain('历史新高')
  // What was kept is kept for the next time as well: only a signature ends it.
  const third = openShop(file)
  await third.reopen()
  expect(third.state.stale).toEqual(again.state.stale)
})

it('an answer can be taken back, and outlives the program until then', async () => {
  const shop = openShop(file)
  await shop.choose(pack)
  dearer()
  await shop.reopen()
  const [one] = shop.state.stale
  const count = shop.state.stale.length
  await shop.answers.confirm([one?.token ?? ''])
  expect(shop.state.answered).toMatchObject([{ token: one?.token, what: { en: one?.said } }])
  const again = openShop(file)
  await again.reopen()
  expect(again.state.answered).toMatchObject([{ token: one?.token }])
  expect(again.state.stale).toHaveLength(count - 1)
  await again.answers.withdraw('of nothing')
  await again.answers.withdraw(one?.token ?? '')
  expect([again.state.answered, again.state.stale.length]).toEqual([[], count])
})

it('a sentence that is rewritten is changed in its file alone, and asked no more', async () => {
  const shop = openShop(file)
  await shop.choose(pack)
  dearer()
  await shop.reopen()
  const one = shop.state.stale.find(({ locale, text }) => locale === 'en' && text.includes('record'))
  await shop.rewrite(one?.token ?? '', '  A good year ')
  expect(shop.state.stale.map(({ token }) => token)).not.toContain(one?.token)
  const texts = readFileSync(join(pack, 'texts/en.json'), 'utf8')
  expect(texts).toContain('"A good year"')
  expect(texts).not.toContain(JSON.stringify(one?.text))
  expect(readFileSync(join(pack, 'texts/zh-CN.json'))).toEqual(readFileSync(join(bundled, 'texts/zh-CN.json')))
})

it('what both the workbook and a hand changed stays asked until somebody answers, whatever is saved meanwhile', async () => {
  const [template, book] = [join(room, 'a.xlsx'), join(room, `next-${n}.xlsx`)]
  await writeTemplate(pack, template)
  const saved = (name: string, area: string): Promise<void> =>
    edit(template, book, (changed) => {
      const texts = sheet(changed, '文字')
      texts.getCell(`${columnOf(texts, 'en')}${rowOf(texts, 'park.name')}`).value = name
      texts.getCell(`${columnOf(texts, 'en')}${rowOf(texts, 'park.short')}`).value = area
    })
  const shop = openShop(file)
  await shop.choose(pack)
  await saved('Park one', 'Park')
  await shop.choose(book)
  const made = join(room, `next-${n}-report`, 'texts/en.json')
  writeFileSync(made, readFileSync(made, 'utf8').replace('Park one', 'Park by hand'))
  // Else the desk may see what is saved first, and is busy with it.
  shop.desk.rest()
  await saved('Park two', 'Park')
  await shop.choose(book)
  const both = (): readonly string[] =>
    shop.state.asked.flatMap(({ what, token }) => (what.en.includes('both') ? [token] : []))
  const [conflict = ''] = both()
  expect(both()).toHaveLength(1)
  shop.desk.rest()
  await saved('Park two', 'The park')
  await shop.choose(book)
  expect(both()).toEqual([conflict])
  shop.desk.rest()
  const again = openShop(file)
  await again.reopen()
  expect(again.state.asked.map(({ token }) => token)).toContain(conflict)
  await again.answers.confirm([conflict])
  expect(again.state.asked.map(({ token }) => token)).not.toContain(conflict)
  again.desk.rest()
})

it('nothing is signed before the preview was seen; what is signed is what the next proof is held against', async () => {
  const shop = openShop(file)
  const keys = join(room, 'keys')
  await shop.choose(pack)
  await shop.answers.confirm(shop.state.asked.map(({ token }) => token))
  await shop.signing.makeKey('Park office', keys, 'a long passphrase')
  await shop.writeProof(join(room, 'proof.pdf'), false)
  expect(shop.proofInput()).toMatchObject({ before: null, isWhole: true })
  await shop.confirmProof()
  const target = join(room, 'signed', 'a.briefpack')
  await shop.signing.sign('a long passphrase', target)
  expect(shop.state.problem?.en.what).toContain('preview')
  await shop.preview()
  await shop.signing.sign('a long passphrase', target)
  expect(shop.state.problem).toBeNull()
  expect(shop.state.signed?.file).toBe(target)
  dearer()
  const again = openShop(file)
  await again.reopen()
  expect(again.proofInput()).toMatchObject({ isWhole: false })
  const { before, report } = again.proofInput() ?? {}
  const value = (of: typeof report | null): unknown => Reflect.get(of?.facts['foreign-capital'] ?? {}, 'value')
  expect([value(before), value(report)]).toEqual([1.7, 1.2])
  expect(JSON.stringify(before?.texts)).not.toContain('{period')
})

it('answers that are given at the same moment are all kept', async () => {
  const shop = openShop(file)
  await shop.choose(pack)
  dearer()
  await shop.reopen()
  const tokens = shop.state.stale.map(({ token }) => token)
  expect(tokens.length).toBeGreaterThan(5)
  const half = Math.ceil(tokens.length / 2)
  await Promise.all([
    shop.answers.confirm(tokens.slice(0, half)),
    ...tokens.slice(half).map((one) => shop.answers.confirm([one])),
  ])
  const again = openShop(file)
  await again.reopen()
  expect(again.state.stale).toEqual([])
  expect(again.state.answered.map(({ token }) => token).sort()).toEqual([...tokens].sort())
})
