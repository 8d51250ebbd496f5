// A build of its own and a stage that can be sent anywhere: what shots, audit and gallery share.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { createServer } from 'vite'
import {
  projectRoot as root,
  readRuntime,
  runtimeFlags,
  startPluggableDisplay,
  startVirtualDisplay,
} from './runtime/index.mjs'

/** A touchscreen as most halls have it, so that nothing is asked. */
const usualHall = { diagonalInches: 55, bottomMm: 800, distanceMm: 1500 }

/** Builds into out/dev-NAME, so that several people can look at the same time; returns an app folder that Electron can run. */
export function buildApp(name, { fresh = true } = {}) {
  const out = join('out', `dev-${name}`)
  if (fresh) {
    const env = { ...process.env, KIOSK_OUT: out }
    const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' })
    if (status !== 0) throw new Error('the build failed')
  }
  const app = join(root, out, 'app')
  rmSync(app, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'briefing-kiosk', type: 'module', main: '../main/index.js' }),
  )
  symlinkSync(join(root, 'resources'), join(app, 'resources'))
  return app
}

/** Opens the app on a virtual display of that size (`1920x1080`) and waits for the attract screen; `engine: 'chromium'` opens its page alone. */
export async function openStage(app, { size, lang, theme, still = false, engine = 'electron' }) {
  const [width, height] = size.split('x').map(Number)
  const opened = await (engine === 'chromium' ? inChromium : inElectron)(app, { width, height }, lang, theme)
  const { page, close } = opened
  try {
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.error(`[${m.type()}] ${m.text()}`))
    page.on('pageerror', (e) => console.error(`[pageerror] ${e.message}`))
    if (still) await page.emulateMedia({ reducedMotion: 'reduce' })
    await settled(page, 'attract')
    return opened
  } catch (error) {
    await close()
    throw error
  }
}

/** The rooms of main that answer the page are TypeScript with imports that only a bundler finds. */
async function inChromium(app, size, lang, theme) {
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
  })
  const { openInChromium } = await vite.ssrLoadModule('/tests/e2e/chromium/index.ts')
  const opened = await openInChromium(root, join(app, '..'), size, ['--lang', lang, '--theme', theme])
  const close = async () => {
    await opened.close()
    await vite.close()
  }
  return { ...opened, close }
}

/** Opens the guide's console on a display of that size, its stage on another one beside it, at a step such as `map/2`. */
export async function openConsole(app, { size, lang, step, stage = '1920x1080' }) {
  const [width, height] = size.split('x').map(Number)
  const [wide, tall] = stage.split('x').map(Number)
  const display = await startPluggableDisplay({ width, height }, { width: wide, height: tall })
  const opened = await launch(app, display, ['--profile', 'laptop', '--scene', step, '--lang', lang])
  try {
    await settled(opened.page, step)
    const coming = opened.electron.waitForEvent('window', {
      predicate: (page) => page.url().endsWith('/console.html'),
    })
    await opened.page.click('[data-action=display-take]')
    const desk = await coming
    await desk.waitForSelector('[data-here] [data-live]')
    await settled(opened.page, step)
    await apart(opened.electron)
    await desk.bringToFront()
    return { ...opened, stage: opened.page, page: desk }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/**
 * Opens a visitor's hall: the stage on displays that make one picture (`1920x1080,1920x1080` is 3840 wide), and its podium, on a display of
 * that size beside them, where it is touched. Both are in attract. `page` is the podium's.
 */
export async function openHall(app, { podium, wall, lang, theme = 'night' }) {
  const sizes = [...wall.split(','), podium].map((size) => {
    const [width, height] = size.split('x').map(Number)
    return { width, height }
  })
  const display = await startPluggableDisplay(...sizes)
  const name = `${sizes.at(-1).width} × ${sizes.at(-1).height}`
  const settings = { hall: usualHall, podium: name, span: sizes.length > 2 ? 'all' : null }
  const opened = await launch(app, display, ['--profile', 'kiosk', '--lang', lang, '--theme', theme], settings)
  try {
    const isPodium = (page) => page.url().endsWith('?podium')
    const page =
      opened.electron.windows().find(isPodium) ??
      (await opened.electron.waitForEvent('window', { predicate: isPodium }))
    const stage = opened.electron.windows().find((one) => !isPodium(one)) ?? opened.page
    await Promise.all([page, stage].map((one) => settled(one, 'attract')))
    await apart(opened.electron)
    return { ...opened, stage, page }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Waits until no two windows lie on one display. */
const apart = (electron) =>
  electron.evaluate(async ({ BrowserWindow }) => {
    const corners = () => BrowserWindow.getAllWindows().map((window) => window.getBounds().x)
    while (new Set(corners()).size < corners().length) await new Promise((again) => setTimeout(again, 50))
  })

const inElectron = async (app, size, lang, theme) =>
  launch(app, await startVirtualDisplay(size), ['--lang', lang, '--theme', theme])

async function launch(app, display, flags, settings) {
  const userData = mkdtempSync(join(tmpdir(), 'briefing-kiosk-look-'))
  if (settings) writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings))
  const electron = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...runtimeFlags(), app, `--user-data-dir=${userData}`, ...flags],
    env: { ...process.env, DISPLAY: display.display },
  })
  const close = async () => {
    await electron.close()
    await display.stop()
    rmSync(userData, { recursive: true, force: true })
  }
  try {
    return { electron, page: await electron.firstWindow(), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Waits until the stage is at rest at `scene/step` or `attract`. */
export const settled = (page, wanted) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, wanted, { timeout: 30_000 })

/** Ids of all steps, `scene/step`, as the app itself knows them. */
const allSteps = (page) =>
  page.evaluate(async () => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    return boot.value.tour.walk.stops.flatMap((s) => s.steps.map((_, i) => `${s.scene}/${i + 1}`))
  })

/** The steps of a list such as `all` or `attract,map/2,opening`; attract first. */
export async function wantedSteps(page, list) {
  const all = await allSteps(page)
  if (list === 'all') return ['attract', ...all]
  const names = list.split(',')
  const picked = all.filter((step) => names.includes(step) || names.includes(step.split('/')[0]))
  return names.includes('attract') ? ['attract', ...picked] : picked
}

/** Goes to a step and waits until it is at rest. */
export async function goTo(page, wanted) {
  if (wanted !== 'attract')
    await page.evaluate(async (w) => {
      const boot = await window.kiosk.call('kiosk:get-boot')
      const [id, step] = w.split('/')
      const scene = boot.value.tour.walk.stops.findIndex((s) => s.scene === id)
      await window.kiosk.call('kiosk:send-action', { type: 'jump', scene, step: Number(step) - 1 })
    }, wanted)
  await settled(page, wanted)
}

/** Switches a visitor's mode on or off. */
export const setMode = (page, mode, on = true) =>
  page.evaluate((action) => window.kiosk.call('kiosk:send-action', action), { type: 'mode', mode, on })
