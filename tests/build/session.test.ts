import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const session = readFileSync(join(import.meta.dirname, '../../build/packaging/debian/session'), 'utf8')
let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-session-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the session with programs that do nothing, and a tour that ends with these codes, one after the other. */
function endings(codes: readonly number[]): { readonly starts: readonly string[]; readonly left: boolean } {
  const tool = (name: string, body: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  for (const name of ['xsetroot', 'xset', 'unclutter', 'openbox', 'mount-sticks']) tool(name, '')
  writeFileSync(join(folder, 'codes'), codes.map((code) => `${code}\n`).join(''))
  tool('tour', `echo "$* $BRIEFING_KIOSK_SUPERVISED" >> starts; code=$(head -n 1 codes); sed -i 1d codes; exit "$code"`)
  const script = session
    .replaceAll('/usr/bin/briefing-kiosk', join(folder, 'tour'))
    .replaceAll('/usr/lib/briefing-kiosk/mount-sticks', join(folder, 'mount-sticks'))
  writeFileSync(join(folder, 'session'), script)
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, XDG_RUNTIME_DIR: folder }
  const { status } = spawnSync('sh', ['session'], { cwd: folder, env, timeout: 20_000 })
  expect(status).toBe(0)
  const starts = readFileSync(join(folder, 'starts'), 'utf8').split('\n').filter(Boolean)
  return { starts, left: existsSync(join(folder, 'briefing-kiosk-left')) }
}

it('a session starts the tour again however it ends, until staff have ended it', () => {
  const { starts, left } = endings([1, 0, 139, 76])
  expect(starts).toEqual(Array(4).fill('--profile kiosk 1'))
  expect(left).toBe(true)
})
