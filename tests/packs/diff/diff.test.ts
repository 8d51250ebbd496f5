import { describe, expect, it } from 'vitest'
import { diffPacks, tellChange } from '../../../electron/packs/diff'
import type { Report } from '../../../electron/core/report'
import { all, readBroken, set } from '../brokenPack'

async function reportAfter(...edits: readonly ((dir: string) => void)[]): Promise<Report> {
  const read = await readBroken(all(...edits))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.report
}

async function told(locale: string, ...edits: readonly ((dir: string) => void)[]): Promise<readonly string[]> {
  const changes = diffPacks(await reportAfter(), await reportAfter(...edits))
  return changes.map((change) => tellChange(change, locale))
}

describe('what changed between two reports', () => {
  it('is nothing where they are the same', async () => {
    expect(await told('en')).toEqual([])
  })

  it('is told as a person would: the figure, both values, by how much', async () => {
    const raise = set('facts.json', ['figures', 3, 'value'], 43)
    expect(await told('zh-CN', raise)).toMatchInlineSnapshot(`
      [
        "企业：40 → 43余 (+7.5 %)",
        "两倍企业：80（推算） → 86（推算） (+7.5 %)",
      ]
    `)
    expect(await told('en', raise)).toMatchInlineSnapshot(`
      [
        "Firms: 40 → 43+ (+7.5 %)",
        "Twice the firms: 80 (derived) → 86 (derived) (+7.5 %)",
      ]
    `)
  })

  it('names texts by where they stand, in one line', async () => {
    const title = set('texts/zh-CN.json', ['scenes', 'indicators', 'steps', 'growth', 'title'], '一行\n又一行')
    expect(await told('zh-CN', title)).toMatchInlineSnapshot(`
      [
        "场景“指标”的文字（steps.growth.title，zh-CN）：港口投资增长{port-investment#growth} → 一行 / 又一行",
      ]
    `)
  })

  it('tells the pack itself first', async () => {
    const next = all(set('manifest.json', ['version'], '1.0.1'), set('manifest.json', ['period'], '2021'))
    expect(await told('en', next)).toMatchInlineSnapshot(`
      [
        "Version: 1.0.0 → 1.0.1",
        "Year: 2024 → 2021",
      ]
    `)
  })
})
