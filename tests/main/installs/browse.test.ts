import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { closeSync, constants, copyFileSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browse } from '../../../electron/main/installs/browse'
import { readName } from '../../../electron/main/installs/stickNames'
import { carryOut } from '../../../electron/main/installs/orders'
import { tellRefusal } from '../../../electron/main/installs/words'
import { readKeys } from '../../../electron/packs/store'
import { ownFolder } from '../../packs/seal/sealed'
import { packFile, signer } from '../../packs/store/stored'

const anna = signer('Anna')
let folder = ''
beforeEach(() => {
  folder = join(ownFolder(), 'stick')
  mkdirSync(join(folder, 'reports'), { recursive: true })
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const flags = {
  profile: 'kiosk',
  theme: 'night',
  setup: false,
  watch: false,
  workshop: false,
  setPin: false,
  help: false,
} as const

it('a stick shows its packs and keys, those one folder below too; what cannot be read is told as such', async () => {
  copyFileSync(
    await packFile(join(folder, '..'), '1.2.0', anna.secretKey),
    join(folder, join('reports', 'new.briefpack')),
  )
  writeFileSync(join(folder, 'broken.briefpack'), 'no archive')
  writeFileSync(join(folder, '._new.briefpack'), 'what another system leaves')
  writeFileSync(join(folder, 'anna.public.json'), anna.publicKey)
  writeFileSync(join(folder, 'other.public.json'), '{}')
  const found = await browse({ path: folder, name: 'REPORTS', freeBytes: 0, writable: true, answers: true })
  expect(found.packs.map(({ name, is }) => [name, is?.version, is?.signed])).toEqual([
    ['broken.briefpack', undefined, undefined],
    [join('reports', 'new.briefpack'), '1.2.0', true],
  ])
  expect(found.keys.map(({ name }) => name)).toEqual(['Anna'])
  expect(found.passed).toEqual([{ name: 'other.public.json', why: 'no-key' }])
})

it('a stick as people make them: capitals and copies are taken, what is not taken is named with the name to give it', async () => {
  const pack = await packFile(join(folder, '..'), '1.0.0', anna.secretKey)
  mkdirSync(join(folder, '给展厅/2027/最终版'), { recursive: true })
  const packs = ['REPORT.BRIEFPACK', 'report(1).briefpack', join('给展厅', '年报 最终.briefpack')]
  const others = ['._report.briefpack', 'report.briefpack.zip', '给展厅/2027/最终版/report.briefpack']
  for (const name of [...packs, ...others]) copyFileSync(pack, join(folder, name))
  const keys = ['PARK-OFFICE.PUBLIC.JSON', 'plain.public.json']
  for (const name of [...keys, 'Park-office.public(1).json', 'Park-office.public.json.txt'])
    writeFileSync(join(folder, name), anna.publicKey)
  writeFileSync(join(folder, 'bom.public.json'), `\uFEFF${anna.publicKey}`)
  const found = await browse({ path: folder, name: 'REPORTS', freeBytes: 0, writable: true, answers: true })
  expect(found.packs.map(({ name, is }) => [name, is?.version])).toEqual(packs.map((name) => [name, '1.0.0']))
  expect(found.keys.map(({ file }) => basename(file))).toEqual([keys[0], 'bom.public.json', keys[1]])
  expect(found.passed).toEqual([
    { name: 'Park-office.public(1).json', why: 'name', to: 'Park-office(1).public.json' },
    { name: 'Park-office.public.json.txt', why: 'name', to: 'Park-office.public.json' },
    { name: 'report.briefpack.zip', why: 'name', to: 'report.briefpack' },
    { name: join('给展厅', '2027', '最终版', 'report.briefpack'), why: 'deep' },
  ])
})

it.each([
  ['报告 - 副本.BriefPack', 'pack'],
  ['report - Copy (2).briefpack', 'pack'],
  ['report.briefpack (1)', 'report(1).briefpack'],
  ['report.briefpack.crdownload', 'report.briefpack'],
  ['报告.briefpack.txt', '报告.briefpack'],
  ['Park.PUBLIC(2).JSON.TXT', 'Park(2).public.json'],
  ['park.public (1).json', 'park(1).public.json'],
  ['park.public.json.json', 'park.public.json'],
  ['.report.briefpack', undefined],
  ['report.pptx', undefined],
])('a name as copies, browsers and editors write it: %s', (name, meant) => {
  const read = readName(name)
  expect(typeof read === 'object' && read.why === 'name' ? read.to : read).toBe(meant)
})

it('whatever is written round a name, what it is told to be called is taken', () => {
  const word = fc.stringMatching(/^[a-z报（(][a-z0-9 ()年副本-]{0,8}$/)
  fc.assert(
    fc.property(word, fc.constantFrom('.briefpack', '.public.json'), fc.string({ maxLength: 9 }), (own, end, more) => {
      const read = readName(`${own}${end}${more.replaceAll(/[/\\\n]/g, '')}`)
      if (typeof read === 'object' && read.why === 'name') expect(['pack', 'key']).toContain(readName(read.to))
    }),
  )
})

it('a stick that was pulled meanwhile shows nothing', async () => {
  const found = await browse({ path: join(folder, 'gone'), name: 'X', freeBytes: 0, writable: false, answers: true })
  expect(found).toMatchObject({ packs: [], keys: [] })
})

/** Files that hang whoever opens them, as those of a dead drive do; answers how to let go of them. */
function hanging(files: readonly string[]): () => void {
  for (const file of files) execFileSync('mkfifo', [file])
  return () => {
    for (const file of files) {
      const end = openSync(file, constants.O_RDWR | constants.O_NONBLOCK)
      rmSync(file)
      closeSync(end)
    }
  }
}

it.skipIf(process.platform === 'win32')(
  'a stick that hangs leaves main a hand for its own files, however many lie on it',
  async () => {
    const names = Array.from({ length: 6 }, (_, i) => [`${i}.briefpack`, `${i}.public.json`]).flat()
    const letGo = hanging(names.map((name) => join(folder, name)))
    const found = browse({ path: folder, name: 'X', freeBytes: 0, writable: true, answers: true })
    try {
      // Main's files are read by four threads.
      for (let i = 0; i < 4; i += 1) expect(await readFile('package.json', 'utf8')).toContain('briefing-kiosk')
    } finally {
      letGo()
    }
    expect((await found).packs).toHaveLength(6)
  },
)

it.skipIf(process.platform === 'win32')('a key that hangs keeps no kiosk from starting', async () => {
  const file = join(folder, 'anna.json')
  const letGo = hanging([file])
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    const carried = carryOut({ ...flags, trustKeys: [file] }, join(folder, '../home'))
    await vi.advanceTimersByTimeAsync(3001)
    expect(await carried).toBeUndefined()
  } finally {
    vi.useRealTimers()
    letGo()
  }
})

it('an order on the command line adds keys and hands a pack to the inbox; a key that is gone stops nothing', async () => {
  const home = join(folder, '../home')
  writeFileSync(join(folder, 'anna.json'), anna.publicKey)
  const trustKeys = [join(folder, 'gone.json'), join(folder, 'anna.json')]
  expect(await carryOut({ ...flags, trustKeys }, home)).toBeUndefined()
  expect((await readKeys(join(home, 'keys'), () => undefined)).trusted).toHaveLength(1)
  const file = await packFile(join(folder, '..'), '1.0.0')
  expect(await carryOut({ ...flags, install: file }, home)).toBe(0)
  expect(await carryOut({ ...flags, install: join(folder, 'gone.briefpack') }, home)).toBe(2)
})

it('every refusal is told in both languages, with what to do', () => {
  const all = [
    { why: 'busy' },
    { why: 'same', version: '1.0.0' },
    { why: 'no-room', freeMegabytes: 1, wantedMegabytes: 2 },
    { why: 'source-gone', reason: 'EIO' },
    { why: 'disk', reason: 'EROFS' },
    { why: 'unpainted', where: 'map/2', cause: 'file', detail: 'media/x.png' },
    { why: 'unpainted', where: 'map/2', cause: 'late', detail: '' },
    { why: 'nothing-before' },
    { why: 'untrusted', standing: { state: 'unsigned' } },
    { why: 'untrusted', standing: { state: 'unknown-key', ids: ['ab'] } },
    { why: 'untrusted', standing: { state: 'revoked', ids: ['ab'] } },
  ] as const
  for (const refusal of all)
    for (const told of tellRefusal(refusal)) {
      expect(told['zh-CN'].what, refusal.why).toMatch(/[一-鿿].*。$/)
      expect(told['zh-CN'].todo, refusal.why).toMatch(/。$/)
      expect(told.en.what, refusal.why).toMatch(/^[A-Z].*\.$/)
      expect(told.en.todo, refusal.why).toMatch(/\.$/)
    }
})
