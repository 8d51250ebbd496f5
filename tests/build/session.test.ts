import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const packaging = join(import.meta.dirname, '../../build/packaging/debian')
let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-session-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a session with programs that do nothing, and a tour that ends with these codes, one after the other; `dies` is what cage does. */
function endings(
  session: 'session' | 'wayland-session',
  codes: readonly number[],
  cage = 'shift; exec "$@"',
): { readonly starts: readonly string[]; readonly waits: readonly string[]; readonly left: boolean } {
  const tool = (name: string, body: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  for (const name of ['xsetroot', 'xset', 'unclutter', 'openbox', 'mount-sticks']) tool(name, '')
  tool('sleep', `echo "$1" >> ${folder}/waits`)
  tool('cage', cage)
  writeFileSync(join(folder, 'codes'), codes.map((code) => `${code}\n`).join(''))
  tool('tour', `echo "$* $BRIEFING_KIOSK_SUPERVISED" >> starts; code=$(head -n 1 codes); sed -i 1d codes; exit "$code"`)
  for (const name of ['session', 'wayland-session', 'keep-running']) {
    const script = readFileSync(join(packaging, name), 'utf8')
      .replaceAll('/usr/bin/briefing-kiosk', join(folder, 'tour'))
      .replaceAll('/usr/lib/briefing-kiosk/', `${folder}/`)
    writeFileSync(join(folder, name), script)
    chmodSync(join(folder, name), 0o755)
  }
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, XDG_RUNTIME_DIR: folder }
  const { status } = spawnSync('sh', [session], { cwd: folder, env, timeout: 20_000 })
  expect(status).toBe(0)
  const linesOf = (name: string): readonly string[] =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean) : []
  return { starts: linesOf('starts'), waits: linesOf('waits'), left: existsSync(join(folder, 'briefing-kiosk-left')) }
}

it('a session starts the tour again however it ends, until staff have ended it', () => {
  const { starts, left } = endings('session', [1, 0, 139, 140])
  expect(starts).toEqual(Array(4).fill('--profile kiosk 1'))
  expect(left).toBe(true)
})

it('a session waits longer where the program says that it cannot be the one instance', () => {
  expect(endings('session', [75, 1, 75, 76]).waits).toEqual(['10', '0.2', '10'])
})

it('a session on Wayland supervises the tour below one compositor, and says so to it', () => {
  const { starts, waits, left } = endings('wayland-session', [137, 1, 76])
  expect(starts).toEqual(Array(3).fill('--profile kiosk --ozone-platform=wayland 1'))
  expect([waits, left]).toEqual([['0.2', '0.2'], true])
})

it('a compositor that dies is started again; what an earlier session left behind ends none', () => {
  writeFileSync(join(folder, 'briefing-kiosk-left'), '')
  const dying = '[ -e died ] || { touch died; exit 139; }; shift; exec "$@"'
  const { starts, waits } = endings('wayland-session', [76], dying)
  expect([starts.length, waits]).toEqual([1, ['1']])
})

it('a loop whose compositor has died ends with it: another compositor has a loop of its own', async () => {
  const tour = join(folder, 'tour')
  const loop = join(folder, 'keep-running')
  execFileSync('mkfifo', [join(folder, 'go')])
  writeFileSync(
    tour,
    '#!/bin/sh\necho start >> starts\n[ "$(wc -l < starts)" -gt 1 ] && exit 76\necho up\nread go < go\nexit 1\n',
  )
  writeFileSync(loop, readFileSync(join(packaging, 'keep-running'), 'utf8').replaceAll('/usr/bin/briefing-kiosk', tour))
  for (const file of [tour, loop]) chmodSync(file, 0o755)
  const env = { PATH: process.env['PATH'] ?? '', XDG_RUNTIME_DIR: folder }
  const compositor = spawn('sh', ['-c', `${loop} & wait`], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] })
  compositor.stdout.once('data', () => compositor.kill('SIGKILL'))
  await once(compositor, 'exit')
  const over = once(compositor, 'close')
  writeFileSync(join(folder, 'go'), 'go\n')
  await over
  expect(readFileSync(join(folder, 'starts'), 'utf8')).toBe('start\n')
})
