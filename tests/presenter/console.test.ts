import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../electron/core/report'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { deskKey } from '../../src/presenter/consoleKeys'
import { filtered, guideSteps, stepAt } from '../../src/presenter/steps'

let report: Report
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../resources/packs/suxitong-2020'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

describe('the steps before a guide', () => {
  it('are those of the walk, in the guide’s language, with their notes’ figures written out', () => {
    for (const locale of report.manifest.locales) {
      const steps = guideSteps(report, walkOf(report.tour, 'full'), locale)
      expect(steps.map(({ index }) => index)).toEqual(steps.map((_, i) => i))
      for (const { title, note, question, answer } of steps) {
        expect(title).toMatch(/\S/)
        const all = [...note, ...question, ...answer].map(({ text }) => text).join('')
        expect(title + all).not.toMatch(/[{}]/)
        expect(question.length > 0).toBe(answer.length > 0)
      }
      expect(steps.some(({ note }) => note.some(({ figure }) => figure))).toBe(true)
    }
  })

  it('are found by words of either language in any order, by number, and wide letters are letters', () => {
    const steps = guideSteps(report, walkOf(report.tour, 'full'), 'zh-CN')
    const ids = (search: string): readonly string[] => filtered(steps, search).map(({ at, id }) => `${at.id}/${id}`)
    expect(ids('投资 SERVICES')).toEqual(['indicators/amounts'])
    expect(ids('ｓｅｒｖｉｃｅｓ 投资')).toEqual(['indicators/amounts'])
    expect(ids('12')).toContain('indicators/amounts')
    expect(ids('no such thing')).toEqual([])
    expect(ids('  ')).toHaveLength(steps.length)
  })

  it('are found whatever is typed, and never one that lacks it', () => {
    const steps = guideSteps(report, walkOf(report.tour, 'full'), 'en')
    fc.assert(fc.property(fc.string(), (search) => filtered(steps, search).every((step) => steps.includes(step))))
    for (const step of steps) {
      expect(filtered(steps, step.title)).toContain(step)
      expect(stepAt(steps, step)).toBe(step)
    }
  })
})

describe('a key at the console', () => {
  const ask = (key: string, shift = false): unknown => deskKey({ key, shift }, false, 'en')

  it('does what a clicker does on the stage, and what only a guide does', () => {
    expect([ask('PageDown'), ask('PageUp'), ask(' ', true)]).toEqual([
      { type: 'next' },
      { type: 'previous' },
      { type: 'previous' },
    ])
    expect([ask('b'), ask('.'), ask('W')]).toMatchObject([
      { colour: 'black' },
      { colour: 'black' },
      { colour: 'white' },
    ])
    expect(['f', 'F', 'g', 's', 'n', 'p', 't', '+', '-'].map((key) => ask(key))).toEqual([
      ...['freeze', 'freeze', 'grid', 'swap', 'away', 'pause', 'short', 'larger', 'smaller'],
    ])
    expect(['F5', 'AudioVolumeUp', 'x', 'Tab'].map((key) => ask(key))).toEqual(Array(4).fill(undefined))
  })
})
