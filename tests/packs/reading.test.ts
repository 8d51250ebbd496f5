import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { brief, faultsAfter, fixtures, readBroken, rewrite, set, told } from './brokenPack'

const remove = (file: string) => (dir: string) => rmSync(join(dir, file))

describe('a sound pack', () => {
  it('is read with its facts by id, derived figures computed, and its geography', async () => {
    const read = await readPack(join(fixtures, 'valid'))
    if (!read.ok) throw new Error(brief(read.error).join('\n'))
    const { report, geography } = read.value
    expect(Object.keys(report.facts)).toHaveLength(22)
    expect(report.facts['port-base']).toMatchObject({ kind: 'derived', value: 8, exact: 8, est: true })
    expect(report.facts['sister-port']).toMatchObject({ kind: 'link', link: 'cross-river' })
    expect(report.hasGeography).toBe(true)
    expect(geography?.places.map((place) => place.id)).toEqual(['harbour', 'town'])
  })

  it('may begin its files with a byte-order mark', async () => {
    const read = await readBroken(rewrite('facts.json', (text) => `\uFEFF${text}`))
    expect(read.ok).toBe(true)
  })
})

describe('files that cannot be read', () => {
  it('a folder that is not there', async () => {
    const read = await readPack(join(tmpdir(), 'briefing-kiosk-no-such-pack'))
    expect(read.ok ? [] : brief(read.error)).toEqual(['missing-folder manifest.json'])
  })

  it.each([
    ['a missing manifest', remove('manifest.json'), 'missing-file manifest.json', '缺少', 'missing'],
    ['a missing text file', remove('texts/en.json'), 'missing-file texts/en.json', '缺少', 'missing'],
    [
      'a folder in place of a file',
      (dir: string) => (remove('tour.json')(dir), mkdirSync(join(dir, 'tour.json'))),
      'unreadable-file tour.json',
      '无法读取',
      'could not be read',
    ],
    [
      'bytes that are not UTF-8',
      rewrite('texts/en.json', (t) => Buffer.concat([Buffer.from(t.slice(0, 4)), Buffer.from([0xb0, 0xa1])])),
      'not-utf8 texts/en.json 2:3',
      'UTF-8',
      'UTF-8',
    ],
    [
      'a file of 40 MB',
      (dir: string) => truncateSync(join(dir, 'facts.json'), 40 * 1024 * 1024),
      'too-large facts.json',
      '40 MB',
      '40 MB',
    ],
    [
      'JSON that breaks off',
      rewrite('facts.json', (t) => t.slice(0, 30)),
      'broken-json facts.json 3:11',
      '不完整',
      'ends before',
    ],
    ['an empty file', rewrite('facts.json', () => ''), 'broken-json facts.json 1:1', '不完整', 'ends before'],
    [
      'a forgotten comma',
      rewrite('tour.json', (t) => t.replace('] },', '] }')),
      'broken-json tour.json 3:3',
      '逗号',
      'comma',
    ],
    [
      'a comma too many',
      rewrite('manifest.json', (t) => t.replace('"en"]', '"en",]')),
      'broken-json manifest.json 6:28',
      '多了一个逗号',
      'comma before a closing bracket',
    ],
  ] as const)('%s', async (_name, breakIt, line, zh, en) => {
    const faults = await faultsAfter(breakIt)
    expect(brief(faults)).toEqual([line])
    const words = told(faults)
    expect(words.zh).toContain(zh)
    expect(words.en).toContain(en)
  })

  it('tells the faults of all files at once', async () => {
    const faults = await faultsAfter((dir) => {
      remove('texts/en.json')(dir)
      rewrite('tour.json', () => '{')(dir)
      set('facts.json', ['figures', 0, 'value'], '30')(dir)
    })
    expect(brief(faults)).toEqual([
      'wrong-type facts.json figures[0].value',
      'broken-json tour.json 1:2',
      'missing-file texts/en.json',
    ])
  })
})

describe('a pack keeps to its folder', () => {
  it.each(['../facts.json', '/etc/hostname', 'texts/../../x.json', '..\\facts.json', 'C:/facts.json'])(
    '%s is refused unread',
    async (path) => {
      const faults = await faultsAfter(set('manifest.json', ['files', 'facts'], path))
      expect(brief(faults)).toEqual(['outside-pack manifest.json files.facts'])
      expect(told(faults).zh).toContain('文件夹之外')
      expect(told(faults).en).toContain('out of the pack folder')
    },
  )

  // Windows makes no links for whoever is no administrator, and wine shows none.
  it.skipIf(process.platform === 'win32')('a link that leads out is refused', async () => {
    const outside = join(tmpdir(), `briefing-kiosk-outside-${process.pid}.json`)
    writeFileSync(outside, '{}')
    const faults = await faultsAfter((dir) => {
      remove('facts.json')(dir)
      symlinkSync(outside, join(dir, 'facts.json'))
    })
    rmSync(outside)
    expect(brief(faults)).toEqual(['outside-pack facts.json'])
  })
})

describe('a pack for a newer program', () => {
  it('says to update the program, before anything else in it is judged', async () => {
    const faults = await faultsAfter(rewrite('manifest.json', () => '{ "format": 7, "unheard-of": true }'))
    expect(brief(faults)).toEqual(['too-new-format manifest.json format'])
    expect(told(faults).zh).toContain('请先更新程序')
    expect(told(faults).en).toContain('Update the program')
  })
})
