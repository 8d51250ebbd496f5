import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tour } from '../../electron/core/report'
import { walkOf } from '../../electron/core/route'
import { readRuntime, runtimeFlags, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { auditText } from './audit'
import { withDrawing } from './drawnPack'
import { landscape, launch, root, settled } from './harness'
import { tapOn } from './touch'

interface Ending {
  readonly code: number | null
  readonly out: string
}

describe('what cannot be done is said', () => {
  let display: Awaited<ReturnType<typeof startVirtualDisplay>>
  beforeAll(async () => {
    display = await startVirtualDisplay(landscape)
  })
  afterAll(() => display.stop())

  const run = (
    args: readonly string[],
    userData = mkdtempSync(join(tmpdir(), 'briefing-kiosk-e2e-')),
  ): Promise<Ending> =>
    new Promise((resolve) => {
      const child = spawn(readRuntime().executable, [...runtimeFlags(), root, `--user-data-dir=${userData}`, ...args], {
        env: { ...process.env, DISPLAY: display.display },
      })
      let out = ''
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.on('exit', (code) => resolve({ code, out }))
    })

  it('the pack tool works in the program: a route as pictures and on paper, from its own page and fonts', async () => {
    const out = mkdtempSync(join(tmpdir(), 'briefing-kiosk-e2e-out-'))
    const pack = withDrawing(join(root, 'resources/packs/suxitong-2020'))
    const verb = ['--tool', '--lang', 'en', 'export', '--pack', pack, '--route', 'brief', '--out', out]
    expect(await run([...verb, '--format', 'png,pdf', '--size', '640x360'])).toMatchObject({ code: 0 })
    const names = readdirSync(out).sort()
    const tour = JSON.parse(readFileSync(join(pack, 'tour.json'), 'utf8')) as Tour
    const { stops } = walkOf(tour, 'brief')
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(stops.flatMap(({ steps }) => steps).length)
    expect(names.at(-1)).toMatch(/-tour\.en\.pdf$/)
    // A drawing that only a stage can show is on its page.
    expect(
      readFileSync(join(out, names.at(-1) ?? ''))
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(1)
    const pictures = names.filter((name) => name.endsWith('.png')).map((name) => readFileSync(join(out, name)))
    for (const bytes of pictures) expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([640, 360])
    expect(new Set(pictures.map((bytes) => bytes.toString('base64'))).size).toBe(pictures.length)
    expect(await run([...verb, '--format', 'doc'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('doc') as string,
    })
  })

  it.each([
    [['--nonsense'], 'unknown option: --nonsense'],
    [['--scene', 'moon'], 'unknown scene: moon'],
    [['--scene', 'map/99'], 'unknown scene: map/99'],
    [['--route', 'scenic'], 'unknown route: scenic'],
    [['--lang', 'tlh'], 'tlh'],
    [['--profile', 'tv'], 'kiosk or laptop'],
  ])('%j ends with a usage message and code 2', async (args, words) => {
    const { code, out } = await run(args)
    expect(out).toContain(words)
    expect(out).toContain('Usage:')
    expect(code).toBe(2)
  })

  it('a lock that cannot be had ends with a reason and a code of its own', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'briefing-kiosk-e2e-'))
    mkdirSync(join(userData, 'SingletonLock', 'full'), { recursive: true })
    const { code, out } = await run([], userData)
    expect(out).toContain('remove SingletonLock')
    expect(code).toBe(75)
  })

  it('--help explains and ends well', async () => {
    const { code, out } = await run(['--help'])
    expect(out).toContain('--profile')
    expect(code).toBe(0)
  })
})

describe('a faulty pack', () => {
  it.each([
    ['missing-file', 'texts/en.json'],
    ['broken-json', 'facts.json'],
    ['unknown-id', 'tour.json'],
    ['missing-translation', 'texts/en.json'],
    ['wrong-sum', 'facts.json'],
    ['too-new-format', 'manifest.json'],
    ['no-such-folder', 'manifest.json'],
  ])('%s: the window says calmly what is wrong in %s, and the bundled report plays', async (name, file) => {
    const kiosk = await launch(landscape, ['--pack', `${root}/tests/fixtures/packs/${name}`])
    try {
      await settled(kiosk, 'attract')
      const notice = kiosk.page.locator('[data-notice]')
      await notice.waitFor()
      expect(await notice.innerText()).toContain(file)
      expect(await auditText(kiosk, '[data-notice]')).toEqual([])
      await tapOn(kiosk, '[data-notice] button')
      await notice.waitFor({ state: 'detached' })
      await tapOn(kiosk, '[data-action=start]')
      await settled(kiosk, 'opening/1')
      expect(kiosk.complaints).toEqual([])
    } finally {
      await kiosk.close()
    }
  })
})
