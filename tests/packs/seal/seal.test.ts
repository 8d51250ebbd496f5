import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractArchive, sealPack, verifyContents, writeArchive } from '../../../electron/packs/seal'
import { archivedPack, ownFolder, sealedPack, zipOf } from './sealed'

let folder = ''
beforeEach(() => (folder = ownFolder()))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const codes = (read: { ok: true } | { ok: false; error: readonly { code: string; file: string }[] }): string[] =>
  read.ok ? [] : read.error.map(({ code, file }) => `${code} ${file}`)

describe('a sealed pack', () => {
  it('lists every file with size and hash, keeps the rest of its manifest, and stands its own test', async () => {
    const pack = await sealedPack(folder)
    const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')) as Record<string, unknown>
    const listed = (manifest.contents as { path: string }[]).map(({ path }) => path)
    const there = (
      readdirSync(pack, { recursive: true, withFileTypes: true }) as { isFile(): boolean; name: string }[]
    ).filter((entry) => entry.isFile() && entry.name !== 'manifest.json').length
    expect(listed).toHaveLength(there)
    expect(listed).toEqual([...listed].sort())
    expect(manifest.format).toBe(1)
    expect((await verifyContents(pack)).ok).toBe(true)
  })

  it('tells which file was changed, added or taken away', async () => {
    const pack = await sealedPack(folder)
    appendFileSync(join(pack, 'facts.json'), ' ')
    expect(codes(await verifyContents(pack))).toEqual(['wrong-hash facts.json'])
    await sealPack(pack)
    writeFileSync(join(pack, 'more.txt'), 'x')
    expect(codes(await verifyContents(pack))).toEqual(['not-listed more.txt'])
    rmSync(join(pack, 'more.txt'))
    rmSync(join(pack, 'tour.json'))
    expect(codes(await verifyContents(pack))).toEqual(['missing-file tour.json'])
  })

  // Windows makes no links for whoever is no administrator, and wine shows none.
  it.skipIf(process.platform === 'win32')('refuses a link', async () => {
    const pack = await sealedPack(folder)
    symlinkSync('/etc/hostname', join(pack, 'link.txt'))
    expect(codes(await verifyContents(pack))).toEqual(['unsafe-name link.txt'])
  })

  it('leaves out what the systems leave in a folder, and stands its test with it there', async () => {
    const pack = await sealedPack(folder)
    for (const name of ['Thumbs.db', 'texts/Thumbs.db', 'desktop.ini', '.DS_Store', '._facts.json', '~$texts.json'])
      writeFileSync(join(pack, name), 'not ours')
    const sealed = await sealPack(pack)
    expect(
      sealed.ok && sealed.value.contents?.map(({ path }) => path).filter((path) => /thumbs|ini$|\.[_D]|~/i.test(path)),
    ).toEqual([])
    expect((await verifyContents(pack)).ok).toBe(true)
  })

  it('is not sealed while it is faulty, and its manifest stays as it was', async () => {
    const pack = await sealedPack(folder)
    const before = readFileSync(join(pack, 'manifest.json'), 'utf8')
    writeFileSync(join(pack, 'facts.json'), '{')
    expect((await sealPack(pack)).ok).toBe(false)
    expect(readFileSync(join(pack, 'manifest.json'), 'utf8')).toBe(before)
  })
})

describe('a pack as one file', () => {
  it('is the same bytes each time, and unpacks to the same files', async () => {
    const file = await archivedPack(folder)
    const first = readFileSync(file)
    await writeArchive(join(folder, 'pack'), file)
    expect(readFileSync(file).equals(first)).toBe(true)
    const told: number[] = []
    const out = join(folder, 'out')
    const read = await extractArchive(file, out, { onProgress: (done, all) => told.push(done / all) })
    expect(read.ok).toBe(true)
    expect(told.at(-1)).toBe(1)
    expect((await verifyContents(out)).ok).toBe(true)
  })

  it('is not written from a pack that has changed since it was sealed', async () => {
    const pack = await sealedPack(folder)
    appendFileSync(join(pack, 'facts.json'), ' ')
    const file = join(folder, 'x.briefpack')
    expect(codes(await writeArchive(pack, file))).toEqual(['wrong-hash facts.json'])
    expect(readdirSync(folder)).toEqual(['pack'])
  })

  it('does not overwrite a folder that is there', async () => {
    const file = await archivedPack(folder)
    expect(codes(await extractArchive(file, join(folder, 'pack')))).toEqual(['unreadable-file report.briefpack'])
    expect((await verifyContents(join(folder, 'pack'))).ok).toBe(true)
  })
})

describe('a hostile file', () => {
  const manifest = '{"format":1}'
  it.each([
    ['leads upwards', [['../evil.txt', 'x']], /broken-archive|unsafe-name/],
    ['is absolute', [['/evil.txt', 'x']], /broken-archive|unsafe-name/],
    ['has a drive', [['C:/evil.txt', 'x']], /broken-archive|unsafe-name/],
    ['has a reserved name', [['con.json', 'x']], /unsafe-name con\.json/],
    ['ends in a dot', [['evil./x.json', 'x']], /unsafe-name/],
    [
      'collides by case',
      [
        ['a.json', 'x'],
        ['A.json', 'y'],
      ],
      /unsafe-name A\.json/,
    ],
    [
      'comes twice',
      [
        ['a.json', 'x'],
        ['a.json', 'y'],
      ],
      /unsafe-name a\.json/,
    ],
    ['is not ASCII', [['é.json', 'x']], /unsafe-name/],
    [
      'is a link',
      [
        ['manifest.json', manifest],
        ['l.json', '/etc/passwd', { mode: 0o120777 }],
      ],
      /unsafe-name l\.json/,
    ],
    [
      'is a device',
      [
        ['manifest.json', manifest],
        ['d.json', '', { mode: 0o020666 }],
      ],
      /unsafe-name d\.json/,
    ],
    ['has no manifest', [['facts.json', '{}']], /missing-file manifest\.json/],
    ['has a broken manifest', [['manifest.json', '{']], /broken-json manifest\.json/],
  ] as const)('whose entry %s is refused, and leaves nothing', async (_why, entries, wanted) => {
    const file = join(folder, 'hostile.zip')
    const rename = entries.map(
      ([name, body, options]) => [name.replace(/^(\.\.\/|\/|C:\/)/, '__/'), body, options] as const,
    )
    await zipOf(file, rename)
    // The library that writes archives refuses such names itself: they are put in afterwards, at the same length.
    const bytes = readFileSync(file).toString('latin1')
    const back = entries.reduce((text, [name]) => {
      const stand = name.replace(/^(\.\.\/|\/|C:\/)/, '__/')
      return stand === name ? text : text.replaceAll(stand, name.padStart(stand.length, '/'))
    }, bytes)
    writeFileSync(file, Buffer.from(back, 'latin1'))
    expect(codes(await extractArchive(file, join(folder, 'out'))).join('\n')).toMatch(wanted)
    expect(readdirSync(folder)).toEqual(['hostile.zip'])
    expect(existsSync(join(folder, '..', 'evil.txt'))).toBe(false)
  })

  it('that unpacks to more than the limit is refused before a byte is written', async () => {
    const file = await zipOf(join(folder, 'bomb.zip'), [
      ['manifest.json', manifest],
      ['a.json', Buffer.alloc(30_000_000)],
    ])
    expect(codes(await extractArchive(file, join(folder, 'out'), { mostBytes: 10_000_000 }))).toEqual([
      'too-large manifest.json',
    ])
    const huge = await zipOf(join(folder, 'huge.zip'), [['manifest.json', Buffer.alloc(20_000_000)]])
    expect(codes(await extractArchive(huge, join(folder, 'out')))).toEqual(['too-large manifest.json'])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('with an entry the manifest does not list is refused', async () => {
    const pack = await sealedPack(folder)
    const names = readdirSync(pack, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const entries = names.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(pack.length + 1), readFileSync(path)] as const
    })
    const file = await zipOf(join(folder, 'more.zip'), [...entries, ['more.json', '{}']])
    expect(codes(await extractArchive(file, join(folder, 'out')))).toEqual(['not-listed more.json'])
    const less = await zipOf(
      join(folder, 'less.zip'),
      entries.filter(([name]) => name !== 'facts.json'),
    )
    expect(codes(await extractArchive(less, join(folder, 'out')))).toEqual(['missing-file facts.json'])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it.each([0, 1, 21, 100, -1, -22])('cut at byte %i is refused', async (at) => {
    const file = await archivedPack(folder)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, at < 0 ? bytes.length + at : at))
    expect((await extractArchive(file, join(folder, 'out'))).ok).toBe(false)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})
