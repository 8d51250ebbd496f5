import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Workshop } from '../../../electron/main/workshop/room'
import { writeTemplate } from '../../../electron/workbook'
import { readPack } from '../../../electron/packs'
import { columnOf, edit, filesIn, rowOf, sheet } from '../../workbook/book'
import { fixtures } from '../../packs/brokenPack'
import { openShop } from './shop'

/** What disks, shares, other programs and other desks do to the work; nothing of it is lost. */
const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-troubles-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let [room, n] = ['', 0]
const at = (name: string): string => join(room, name)
let shop: Workshop
const again = async (): Promise<Workshop> => {
  const opened = openShop(at('project.json'))
  await opened.reopen()
  opened.desk.rest()
  return opened
}

beforeEach(async () => {
  room = join(folder, String((n += 1)))
  mkdirSync(room)
  cpSync(join(fixtures, 'valid'), at('last'), { recursive: true })
  shop = openShop(at('project.json'))
  await shop.choose(at('last'))
})

/** The workbook with another amount. */
async function bookWith(amount: number, to: string): Promise<string> {
  await edit(at('a.xlsx'), to, (book) => {
    const figures = sheet(book, '指标')
    figures.getCell(`${columnOf(figures, '数值')}${rowOf(figures, 'firms')}`).value = amount
  })
  return to
}
async function amountIn(pack: string): Promise<number | undefined> {
  const read = await readPack(pack)
  const firms = read.ok ? read.value.report.facts.firms : undefined
  return firms?.kind === 'figure' ? firms.value : undefined
}
const problem = (): string => shop.state.problem?.en.what ?? ''
const words = (scene: string, name: string): Parameters<Workshop['story']['edit']>[0] => ({
  ...{ do: 'words', scene, step: null },
  words: [
    { locale: 'zh-CN', field: 'name', text: name },
    { locale: 'en', field: 'name', text: name },
  ],
})

describe('a workbook', () => {
  beforeEach(() => writeTemplate(at('last'), at('a.xlsx')))

  it('that Excel has open: the note beside it is no workbook, and the work goes on with the one there was', async () => {
    const book = await bookWith(41, at('next.xlsx'))
    await shop.choose(book)
    writeFileSync(at('~$next.xlsx'), Buffer.alloc(165, 1))
    await shop.choose(at('~$next.xlsx'))
    expect(problem()).toContain('note Excel keeps')
    expect(shop.state.workbook).toMatchObject({ file: book, faults: [] })
    expect(await amountIn(at('next-report'))).toBe(41)
    shop.desk.rest()
  })

  it('saved twice in a second, the second while the first is read: the second is in the report', async () => {
    const book = at('next.xlsx')
    await bookWith(42, at('second.xlsx'))
    await bookWith(41, book)
    const reading = shop.choose(book)
    copyFileSync(at('second.xlsx'), book)
    await reading
    await expect.poll(() => amountIn(at('next-report'))).toBe(42)
    await expect.poll(() => shop.state.busy).toBeNull()
    expect(shop.state.workbook?.faults).toEqual([])
    shop.desk.rest()
  })

  it('that is gone with its share, and comes back with what was saved meanwhile', async () => {
    const book = await bookWith(41, at('next.xlsx'))
    await shop.choose(book)
    renameSync(book, at('elsewhere.xlsx'))
    await shop.desk.take(book)
    expect(shop.state.workbook?.faults[0]?.what.en).toContain('cannot be read (ENOENT)')
    expect(await amountIn(at('next-report'))).toBe(41)
    await bookWith(43, book)
    await expect.poll(() => amountIn(at('next-report'))).toBe(43)
    await expect.poll(() => shop.state.busy).toBeNull()
    shop.desk.rest()
  })

  it('that cannot be written where somebody keeps something else is told as that', async () => {
    mkdirSync(at('taken.xlsx'))
    await shop.desk.write(at('taken.xlsx'), false)
    expect(shop.state.workbook?.faults[0]?.what.en).toContain('cannot be written')
    shop.desk.rest()
  })
})

describe('the report’s folder', () => {
  it('that a share takes away is told at the next change, and goes on where it was when it is back', async () => {
    const before = filesIn(at('last'))
    renameSync(at('last'), at('away'))
    await shop.story.edit(words('opening', 'Lost?'))
    expect(problem()).toContain('cannot be read')
    await shop.answers.confirm(shop.state.asked.map(({ token }) => token))
    renameSync(at('away'), at('last'))
    expect(filesIn(at('last'))).toEqual(before)
    await shop.story.edit(words('opening', 'Found'))
    expect(shop.state).toMatchObject({ problem: null, faults: [] })
    expect(readFileSync(at('last/texts/en.json'), 'utf8')).toContain('Found')
  })

  it('on a disk that takes one file and not the next: all of a change, or none of it', async () => {
    const before = filesIn(at('last'))
    mkdirSync(at('last/texts/en.json.tmp/full'), { recursive: true })
    await shop.story.edit(words('opening', 'Half'))
    expect(problem()).toContain('EISDIR')
    rmSync(at('last/texts/en.json.tmp'), { recursive: true })
    expect(filesIn(at('last'))).toEqual(before)
    await shop.story.edit(words('opening', 'Whole'))
    expect(shop.state).toMatchObject({ problem: null, faults: [] })
  })

  it('that two desks change at the same moment has what both wrote', async () => {
    const other = openShop(at('other.json'))
    await other.choose(at('last'))
    const scenes = shop.storyInput()?.report.tour.scenes.map(({ id }) => id) ?? []
    expect(scenes.length).toBeGreaterThan(1)
    const [mine, theirs] = [scenes[0] ?? '', scenes[1] ?? '']
    for (let turn = 0; turn < 5; turn += 1) {
      await Promise.all([
        shop.story.edit(words(mine, `Mine ${turn}`)),
        other.story.edit(words(theirs, `Theirs ${turn}`)),
      ])
      const said = readFileSync(at('last/texts/en.json'), 'utf8')
      expect([said.includes(`Mine ${turn}`), said.includes(`Theirs ${turn}`)]).toEqual([true, true])
    }
    expect([shop.state.problem, other.state.problem]).toEqual([null, null])
    expect(readdirSync(at('last')).filter((name) => name.startsWith('.w'))).toEqual([])
  })

  it('that somebody died over while writing there is waited for, and not for long', async () => {
    writeFileSync(at('last/.writing'), '')
    await shop.story.edit(words('opening', 'After all'))
    expect(shop.state).toMatchObject({ problem: null, faults: [] })
    expect(readdirSync(at('last'))).not.toContain('.writing')
  })
})

it('the window closed after any step of the work opens where it was', async () => {
  const kept = async (): Promise<void> => {
    const { folder: of, base, workbook, proof, key, signed, previewed, isBegun } = shop.state
    const { states, stale, asked, answered, draft, changes } = shop.state
    const state = { of, base, proof, key, signed, previewed, isBegun, stale, asked, answered, draft, changes }
    const { state: now } = await again()
    expect(now.problem).toBeNull()
    expect({ ...state, states }).toEqual({
      ...{ of: now.folder, base: now.base, proof: now.proof, key: now.key, signed: now.signed },
      ...{ previewed: now.previewed, isBegun: now.isBegun, stale: now.stale, asked: now.asked },
      ...{ answered: now.answered, draft: now.draft, changes: now.changes, states: now.states },
    })
    expect(now.workbook?.file).toBe(workbook?.file)
  }
  await kept()
  await shop.desk.write(at('a.xlsx'), false)
  await kept()
  await bookWith(-4, at('a.xlsx'))
  await shop.desk.take(at('a.xlsx'))
  shop.desk.rest()
  expect(shop.state.asked.length).toBeGreaterThan(0)
  await kept()
  await shop.story.edit(words('opening', 'By hand'))
  await kept()
  await shop.answers.confirm([...shop.state.stale, ...shop.state.asked].map(({ token }) => token))
  expect(shop.state.answered.length).toBeGreaterThan(0)
  await kept()
  await shop.preview()
  await kept()
  await shop.writeProof(at('proof.pdf'), false)
  await kept()
  await shop.confirmProof()
  expect(shop.state.proof?.confirmedAt).not.toBeNull()
  await kept()
  await shop.signing.makeKey('Park office', at('keys'), 'a long passphrase')
  await kept()
  await shop.signing.sign('a long passphrase', at('signed.briefpack'))
  expect(shop.state.signed).not.toBeNull()
  await kept()
  mkdirSync(at('stick'))
  await shop.signing.carry(at('stick'))
  expect(shop.state.carried).toBe(at('stick'))
  await kept()
})
