import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { GuessStore } from '../../../electron/main/visits/guesses'

let folder = ''
const said: string[] = []
beforeEach(() => void ((folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-guesses-'))), (said.length = 0)))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const key = { pack: 'park-2020', place: 'indicators/growth' }
const question = { fact: 'sales#growth', from: 0, to: 25 }
const open = (): GuessStore => new GuessStore(folder, (line) => void said.push(line))
const total = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)

it('says what was answered before, over starts of the program, and keeps counts alone', async () => {
  expect(total(await open().add(key, question, 8))).toBe(0)
  const before = await open().add(key, question, 8)
  expect(before[8]).toBe(1)
  expect(readFileSync(join(folder, 'guesses.json'), 'utf8')).not.toMatch(/time|start|20\d\d-/)
})

it('counts answers that come at the same time one after the other', async () => {
  const store = open()
  await Promise.all(Array.from({ length: 30 }, () => store.add(key, question, 12)))
  expect(total(await store.add(key, question, 12))).toBe(30)
})

it('begins anew where the scale is another, and beside other questions', async () => {
  const store = open()
  await store.add(key, question, 8)
  await store.add({ ...key, place: 'clusters/share' }, question, 8)
  expect(total(await store.add(key, question, 8))).toBe(1)
  expect(total(await store.add(key, { ...question, to: 40 }, 8))).toBe(0)
})

it('is no larger after 3,000 answers, and a broken file costs the answers only', async () => {
  const file = join(folder, 'guesses.json')
  const answers = Array.from({ length: 25 }, () => 120)
  writeFileSync(file, JSON.stringify([{ ...key, ...question, answers }]))
  expect(total(await open().add(key, question, 8))).toBe(3000)
  expect(statSync(file).size).toBeLessThan(400)
  writeFileSync(file, '[{"pack":"park')
  expect(await open().add(key, question, 8)).toEqual([])
  expect(said).toEqual([])
})
