// npm run verify:windows [-- --rooms | --installer]: what can be tried of Windows on a Debian machine, under wine: the installer (installed, repaired,
// upgraded, removed, read back) and the Node rooms' own tests on a real Node for Windows. docs/hall-setup.md says what this does not show.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nodeForWindows } from './packaging/windows/payload.mjs'
import { projectRoot } from './runtime/places.mjs'
import { providePackages } from './runtime/provide.mjs'
import { hasProgram, thisSystem } from './runtime/system.mjs'
import { bundleRooms, LEFT_OUT, roomTests } from '../tests/wine/rooms.mjs'

const WINE = '/usr/lib/wine/wine64'
const WINESERVER = '/usr/lib/wine/wineserver'
const PACKAGES = { makensis: 'nsis', wineserver: 'wine64', osslsigncode: 'osslsigncode' }
const only = process.argv[2]

process.exitCode = await verify()

/** @returns {Promise<number>} exit code */
async function verify() {
  const missing = Object.entries(PACKAGES).filter(
    ([program]) => !hasProgram(program) && !fs.existsSync(`/usr/lib/wine/${program}`),
  )
  const wanted = missing.map(([, name]) => ({ name, t64: false }))
  if (wanted.length > 0 && !(await providePackages(wanted, thisSystem(), true))) {
    console.error('NOT RUN: nsis and wine64 cannot be had here')
    return 3
  }
  const installer = only === '--rooms' ? 0 : tryInstaller()
  const rooms = only === '--installer' ? 0 : await tryRooms()
  return installer || rooms
}

function tryInstaller() {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/wine']
  return (
    spawnSync(process.execPath, vitest, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, KIOSK_WINE: '1' },
    }).status ?? 1
  )
}

async function tryRooms() {
  const node = await nodeForWindows()
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'briefing-kiosk-rooms-'))
  const env = {
    ...process.env,
    WINEPREFIX: path.join(scratch, 'prefix'),
    WINEDEBUG: '-all',
    DISPLAY: '',
    LC_ALL: 'C.UTF-8',
  }
  const windows = (/** @type {string[]} */ args, /** @type {number | 'ignore'} */ out) =>
    spawnSync(WINE, args, { cwd: projectRoot, env, stdio: ['ignore', out, out], timeout: 300_000 }).status
  try {
    await bundleRooms(path.join(scratch, 'tests'), roomTests())
    windows(['wineboot', '-i'], 'ignore')
    windows(['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], 'ignore')
    const files = fs.readdirSync(path.join(scratch, 'tests')).filter((name) => name.endsWith('.mjs'))
    return report(files.map((name) => ({ name, ...runOne(path.join(scratch, 'tests', name), node, windows) })))
  } finally {
    spawnSync(WINESERVER, ['-k'], { env })
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What a test leaves open, as vitest lets it, keeps no process. Its output goes to a file: wine's pipes are none to Node. @param {string} file @param {string} node @param {Function} windows */
function runOne(file, node, windows) {
  const said = `${file}.txt`
  const out = fs.openSync(said, 'w')
  const status = windows([node, '--no-warnings', '--test-force-exit', file], out)
  fs.closeSync(out)
  const text = fs.readFileSync(said, 'utf8')
  const count = (/** @type {string} */ what) => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { status, text, passed: count('pass'), failed: count('fail'), skipped: count('skipped') }
}

/** @param {{ name: string, status: number | null, text: string, passed: number, failed: number, skipped: number }[]} runs */
function report(runs) {
  const bad = runs.filter(({ status }) => status !== 0)
  for (const { name, text } of bad)
    console.log(
      `${name}\n${text
        .split('\n')
        .filter((line) => /^\s*not ok|error:/.test(line))
        .join('\n')}`,
    )
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ what) => runs.reduce((n, run) => n + run[what], 0)
  for (const [file, why] of Object.entries(LEFT_OUT)) console.log(`left out: ${file}: ${why}`)
  console.log(
    `Node for Windows under wine: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped in ${runs.length} files`,
  )
  return bad.length === 0 ? 0 : 1
}
