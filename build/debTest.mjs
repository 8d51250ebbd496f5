// npm run deb:test [-- --keep]: the .deb on a clean Debian, in a folder: installed, started by a user who is nobody special with the
// sandbox on, struck with every key and the pointer, touched, left by staff, upgraded, removed, purged. Root and apt are needed.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CleanDebian, inOwnMounts } from './deb-test/cleanDebian.mjs'
import { Inspector } from './deb-test/inspector.mjs'
import { bareScreen, photograph, pressEveryKey, strikeEverywhere, windowsOn } from './deb-test/screen.mjs'
import { programName } from './packaging/assemble.mjs'
import { projectRoot } from './runtime/index.mjs'

inOwnMounts()

const root = process.env.DEB_TEST_ROOT ?? '/var/tmp/briefing-kiosk-debian'
const pictures = path.join(projectRoot, 'out/deb-test')
const home = '/var/lib/briefing-kiosk'
const user = 'briefing-kiosk'
const pin = '258013'
fs.rmSync(pictures, { recursive: true, force: true })
fs.mkdirSync(pictures, { recursive: true })

let failed = 0
/** @param {string} what @param {boolean} isSo @param {unknown} [seen] */
function check(what, isSo, seen = '') {
  if (!isSo) failed += 1
  console.log(
    `${isSo ? '  ok  ' : '  NOT '} ${what}${seen === '' ? '' : `: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`}`,
  )
}
const sha = (/** @type {string} */ file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')

/** Processes whose program lies inside, by Chromium's kind; main has none. @param {string} [kind] */
function processes(kind) {
  return fs.readdirSync('/proc').filter((pid) => {
    try {
      const line = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const isOurs = fs.readlinkSync(`/proc/${pid}/exe`).startsWith(root)
      return (
        isOurs &&
        /briefing-kiosk/.test(line) &&
        /--type=([a-z-]+)/.exec(line)?.[1] === kind &&
        !line.startsWith('/bin/sh')
      )
    } catch {
      return false
    }
  })
}

/** What runs from inside the folder was started here, and goes with us. */
process.once('exit', () => {
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (fs.readlinkSync(`/proc/${pid}/exe`).startsWith(`${root}/`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone already, or nobody's program.
    }
  }
})

/** @param {import('node:child_process').ChildProcess} session */
async function end(session) {
  const gone = new Promise((resolve) => session.once('exit', resolve))
  process.kill(-(session.pid ?? 0), 'SIGKILL')
  await gone
}

/** Makes the package, and of its folder a second one in which one fuse is left on; the rest is the same, byte by byte. */
async function build() {
  const dist = path.join(projectRoot, 'dist')
  fs.rmSync(dist, { recursive: true, force: true })
  const { status } = spawnSync('node', ['build/dist.mjs', '--verification', '--targets', 'deb'], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('npm run dist failed')
  const [name = ''] = fs.globSync('briefing-kiosk*-linux-x64', { cwd: dist })
  const [deb = ''] = fs.globSync('briefing-kiosk*.deb', { cwd: dist })
  const inspectable = path.join(dist, 'inspectable')
  fs.cpSync(path.join(dist, name), inspectable, { recursive: true })
  const fuse = FuseV1Options.EnableNodeCliInspectArguments
  await flipFuses(path.join(inspectable, programName), { version: FuseVersion.V1, [fuse]: true })
  const asar = sha(path.join(inspectable, 'resources/app.asar'))
  return { deb: path.join(dist, deb), inspectable, asar }
}

/** The same package one version on. @param {string} deb */
function nextVersion(deb) {
  const tree = fs.mkdtempSync('/var/tmp/briefing-kiosk-next-')
  execFileSync('dpkg-deb', ['-R', deb, tree])
  const control = path.join(tree, 'DEBIAN/control')
  fs.writeFileSync(control, fs.readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 99.0.0'))
  const file = deb.replace(/_[^_]+_amd64/, '_99.0.0_amd64')
  execFileSync('dpkg-deb', ['-Znone', '--build', tree, file], { stdio: 'ignore' })
  fs.rmSync(tree, { recursive: true })
  return file
}

/** From power to picture, watched. @param {CleanDebian} debian @param {number} count @param {{ stays?: boolean }} [how] */
async function powerOn(debian, count, { stays = false } = {}) {
  const { display, stop } = await bareScreen()
  const session = debian.start({ user, home, display }, '/usr/lib/briefing-kiosk/session')
  const since = performance.now()
  const series = []
  let shown
  // A busy machine may take its time; what comes on after the first picture must not flash either.
  for (let at = 0; at < (shown ? shown.at + 4000 : 60_000); at = Math.round(performance.now() - since)) {
    const file = path.join(pictures, `power-${count}-${String(at).padStart(5, '0')}.png`)
    series.push({ at, ...photograph(display, file) })
    shown ??= series.find(({ most }) => most > 0.5)
  }
  const last = series.at(-1)
  check(
    `start ${count}: the picture is there`,
    last !== undefined && last.most > 0.5,
    `${series.length} pictures of the screen, the first with it after ${shown?.at} ms`,
  )
  const brightest = Math.max(...series.map(({ mean }) => mean))
  check(
    'no flash on the way to it: nothing is brighter than the picture',
    brightest < (last?.mean ?? 0) + 0.08,
    series.map(({ at, mean }) => `${at}:${mean.toFixed(2)}`).join(' '),
  )
  if (!stays) {
    await end(session)
    stop()
  }
  return { display, session, stop }
}

/** Every key and button, on the package as it ships. @param {CleanDebian} debian */
async function strikeInstalled(debian) {
  for (let start = 1; start < 4; start += 1) await powerOn(debian, start)
  const { display, session, stop } = await powerOn(debian, 4, { stays: true })
  const [main = ''] = processes()
  const [renderer = ''] = processes('renderer')
  const status = fs.readFileSync(`/proc/${renderer}/status`, 'utf8')
  check('it runs as nobody special', fs.statSync(`/proc/${main}`).uid !== 0, `uid ${fs.statSync(`/proc/${main}`).uid}`)
  const isApart = fs.readlinkSync(`/proc/${renderer}/ns/pid`) !== fs.readlinkSync(`/proc/${main}/ns/pid`)
  const isBare = !fs.readFileSync(`/proc/${main}/cmdline`, 'utf8').includes('--no-sandbox')
  check(
    'its page is in the sandbox: system calls filtered, in namespaces of its own',
    isBare && isApart && /^Seccomp:\s+2$/m.test(status),
  )
  const pointer =
    processes().length > 0 &&
    fs.readdirSync('/proc').some((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('unclutter')
      } catch {
        return false
      }
    })
  check('the pointer is kept away', pointer)
  const before = windowsOn(display)
  const pressed = pressEveryKey(display)
  const afterKeys = windowsOn(display)
  check(
    `${pressed} key combinations: one window, as before`,
    JSON.stringify(afterKeys) === JSON.stringify(before) && before.length === 1,
    afterKeys,
  )
  const struck = strikeEverywhere(display)
  check(
    `${struck} strokes of the pointer: one window, as before`,
    JSON.stringify(windowsOn(display)) === JSON.stringify(before),
  )
  check('the same processes run', processes()[0] === main && processes('renderer')[0] === renderer)
  const after = photograph(display, path.join(pictures, 'after-keys.png'))
  check('a picture is there', after.most > 0.5)
  await end(session)
  stop()
}

/** The same on the inspectable build, seen from inside; then touch, PIN and the staff's way out. @param {CleanDebian} debian @param {string} folder */
async function touchInspectable(debian, folder) {
  const inside = path.join(debian.root, 'opt/inspectable')
  fs.rmSync(inside, { recursive: true, force: true })
  fs.cpSync(folder, inside, { recursive: true })
  debian.run('chown', '-R', 'root:root', '/opt/inspectable')
  debian.run('chmod', '4755', '/opt/inspectable/chrome-sandbox')
  const { display, stop } = await bareScreen()
  const as = { user, home, display }
  const set = debian.start({ ...as, input: `${pin}\n` }, '/usr/bin/briefing-kiosk', '--set-pin')
  check('a PIN is set from a pipe', (await new Promise((resolve) => set.once('exit', resolve))) === 0)
  const manager = debian.start(as, 'openbox', '--sm-disable', '--config-file', '/usr/lib/briefing-kiosk/openbox.xml')
  const app = debian.start(
    as,
    'env',
    'BRIEFING_KIOSK_SUPERVISED=1',
    '/opt/inspectable/briefing-kiosk',
    '--inspect=0',
    '--profile',
    'kiosk',
  )
  const seen = await Inspector.of(app, () => windowsOn(display).length > 0)
  // It may come back where the one before it was struck down.
  await seen.until('document.documentElement.dataset.settled')
  await seen.inPage(`window.printed = 0; addEventListener('beforeprint', () => { printed += 1 }); null`)
  const state = () =>
    seen.inMain(`(async () => {
      const { BrowserWindow } = require('electron')
      const all = BrowserWindow.getAllWindows()
      const page = await all[0].webContents.executeJavaScript('({ since: performance.timeOrigin, ratio: devicePixelRatio, scale: visualViewport.scale, size: [innerWidth, innerHeight], printed, selected: String(getSelection()), address: location.href })')
      return JSON.stringify({ windows: all.length, kiosk: all[0].isKiosk(), full: all[0].isFullScreen(), zoom: all[0].webContents.getZoomFactor(), devtools: all[0].webContents.isDevToolsOpened(), ...page })
    })()`)
  const before = await state()
  pressEveryKey(display)
  strikeEverywhere(display)
  const after = await state()
  check(
    'seen from inside, no key and no button reloads, zooms, prints, selects, leaves or opens anything',
    after === before,
    after,
  )
  await staffLeave(seen, app, display)
  await end(manager)
  stop()
}

/** @param {Inspector} seen @param {import('node:child_process').ChildProcess} app @param {string} display */
async function staffLeave(seen, app, display) {
  const corner = [{ x: 30, y: 30 }]
  await seen.inPage(`kiosk.call('kiosk:send-action', { type: 'leave' })`)
  await seen.until(`document.documentElement.dataset.settled === 'attract'`)
  for (let i = 0; i < 4; i += 1) {
    await seen.touch('touchStart', corner)
    await seen.touch('touchEnd', [])
  }
  await seen.touch('touchStart', corner)
  await seen.until(`document.querySelectorAll('[data-digit]:not([disabled])').length === 10`)
  await seen.touch('touchEnd', [])
  photograph(display, path.join(pictures, 'pad.png'))
  for (const digit of pin) await seen.tap(`[data-digit="${digit}"]`)
  await seen.tap('[data-action=enter]')
  await seen.until(`document.querySelector('[data-staff-panel]')`)
  check('the corner and the PIN open the panel, by touch', true)
  photograph(display, path.join(pictures, 'panel.png'))
  await seen.tap('[data-page=machine]')
  const gone = new Promise((resolve) => app.once('exit', (code, signal) => resolve(signal ?? code)))
  await seen.tap('[data-action=quit]')
  await seen.tap('[data-action=quit].asked')
  seen.close()
  check('staff leave by touch; whoever supervises is told to let it be', ['SIGUSR2', 140].includes(await gone))
}

/** @param {CleanDebian} debian @param {string} deb */
function upgradeRemovePurge(debian, deb) {
  fs.mkdirSync(path.join(data, 'packs/kept'), { recursive: true })
  fs.writeFileSync(path.join(data, 'packs/kept/manifest.json'), '{}')
  const kept = () =>
    ['settings.json', 'staff-pin.json', 'packs/kept/manifest.json'].map((file) => sha(path.join(data, file))).join()
  const before = kept()
  const name = path.basename(deb).split('_')[0] ?? ''
  debian.install(nextVersion(deb))
  check(
    'an upgrade keeps settings, PIN and packs',
    kept() === before && debian.run('dpkg-query', '-W', '-f', '${Version}', name) === '99.0.0',
    data.slice(debian.root.length),
  )
  debian.run('apt-get', 'remove', '-y', '-qq', name)
  check(
    'a removal takes the program and keeps them',
    kept() === before &&
      !debian.has('/usr/lib/briefing-kiosk/briefing-kiosk') &&
      !debian.has('/usr/bin/briefing-kiosk'),
  )
  debian.run('apt-get', 'purge', '-y', '-qq', name)
  check('a purge takes them and the user', !debian.has(home) && !debian.run('cat', '/etc/passwd').includes(user))
}

/** @param {CleanDebian} debian */
function verifyUnits(debian) {
  const runtime = fs.mkdtempSync('/tmp/briefing-kiosk-units-')
  const unit = path.join(debian.root, 'usr/lib/systemd/user/briefing-kiosk.service')
  const copy = path.join(runtime, 'briefing-kiosk.service')
  // The unit is checked by the systemd out here; the program it starts lies in the folder.
  fs.writeFileSync(
    copy,
    fs
      .readFileSync(unit, 'utf8')
      .replace('/usr/bin/briefing-kiosk', `${debian.root}/usr/lib/briefing-kiosk/briefing-kiosk`),
  )
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--user', copy], {
    encoding: 'utf8',
    env: { ...process.env, XDG_RUNTIME_DIR: runtime },
  })
  fs.rmSync(runtime, { recursive: true })
  check('systemd-analyze verify has nothing to say of the unit', status === 0 && stderr.trim() === '', stderr.trim())
}

const { deb, inspectable, asar } = await build()
const debian = new CleanDebian(root)
const data = path.join(root, home, '.config/Briefing Kiosk')
spawnSync('chroot', [root, 'sh', '-c', 'dpkg -l | grep -o "briefing-kiosk[a-z-]*" | xargs -r apt-get purge -y -qq'], {
  stdio: 'ignore',
})
debian.install(deb)
check(
  'apt installs it with all it needs; its code is that of the inspectable folder, byte by byte',
  debian.has('/usr/bin/briefing-kiosk') && sha(path.join(root, 'usr/lib/briefing-kiosk/resources/app.asar')) === asar,
)
verifyUnits(debian)
debian.run('install', '-d', '-o', user, '-g', user, `${home}/.config`, `${home}/.config/Briefing Kiosk`)
fs.writeFileSync(
  path.join(data, 'settings.json'),
  JSON.stringify({ hall: { diagonalInches: 65, bottomMm: 100, distanceMm: 1500 } }),
)
await strikeInstalled(debian)
await touchInspectable(debian, inspectable)
await pause(500)
upgradeRemovePurge(debian, deb)
console.log(failed === 0 ? 'The .deb does what it should.' : `${failed} not as it should be.`)
process.exit(failed === 0 ? 0 : 1)
