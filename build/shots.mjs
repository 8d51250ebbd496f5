// Screenshots of the real app for whoever has to judge it: node build/shots.mjs [--name dev] [--sizes 1920x1080,1080x1920]
//   [--langs zh-CN,en] [--themes night] [--scenes milestones,map/2 | all] [--card FACT] [--modes large,contrast] [--no-build] [--out out/shots]
// Builds into its own folder, so that several people can look at the same time.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron } from 'playwright-core'
import { auditText } from '../tests/e2e/audit.ts'
import { readRuntime, runtimeFlags, startVirtualDisplay } from './runtime/index.mjs'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'dev' },
    sizes: { type: 'string', default: '1920x1080,1080x1920' },
    langs: { type: 'string', default: 'zh-CN,en' },
    themes: { type: 'string', default: 'night' },
    scenes: { type: 'string', default: 'all' },
    card: { type: 'string' },
    modes: { type: 'string' },
    out: { type: 'string', default: 'out/shots' },
    'no-build': { type: 'boolean', default: false },
  },
})

/** Builds into out/dev-NAME and makes an app folder there that Electron can run. */
function buildApp() {
  const out = join('out', `dev-${values.name}`)
  if (!values['no-build']) {
    const env = { ...process.env, KIOSK_OUT: out }
    const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
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

const settled = (page, wanted) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, wanted, { timeout: 30_000 })

/** Ids of all steps, `scene/step`, as the app itself knows them. */
const allSteps = (page) =>
  page.evaluate(async () => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    return boot.value.tour.walk.stops.flatMap((s) => s.steps.map((_, i) => `${s.scene}/${i + 1}`))
  })

const jumpTo = (page, wanted) =>
  page.evaluate(async (w) => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    const [id, step] = w.split('/')
    const scene = boot.value.tour.walk.stops.findIndex((s) => s.scene === id)
    await window.kiosk.call('kiosk:send-action', { type: 'jump', scene, step: Number(step) - 1 })
  }, wanted)

const switchOn = (page, mode) =>
  page.evaluate((m) => window.kiosk.call('kiosk:send-action', { type: 'mode', mode: m, on: true }), mode)

function wantedSteps(all) {
  if (values.scenes === 'all') return ['attract', ...all]
  const names = values.scenes.split(',')
  const picked = all.filter((step) => names.includes(step) || names.includes(step.split('/')[0]))
  return names.includes('attract') ? ['attract', ...picked] : picked
}

async function shoot(app, size, lang, theme) {
  const [width, height] = size.split('x').map(Number)
  const display = await startVirtualDisplay({ width, height })
  const electron = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...runtimeFlags(), app, '--lang', lang, '--theme', theme],
    env: { ...process.env, DISPLAY: display.display },
  })
  try {
    const page = await electron.firstWindow()
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.error(`[${m.type()}] ${m.text()}`))
    page.on('pageerror', (e) => console.error(`[pageerror] ${e.message}`))
    await settled(page, 'attract')
    for (const mode of values.modes?.split(',') ?? []) await switchOn(page, mode)
    for (const step of wantedSteps(await allSteps(page))) {
      if (step !== 'attract') await jumpTo(page, step)
      await settled(page, step).catch(() => console.error(`not settled: ${step}`))
      if (values.card) {
        await page.evaluate((f) => document.querySelector(`[data-fact="${f}"]`)?.click(), values.card)
        await page.waitForSelector('[data-card]')
      }
      const file = join(values.out, `${step.replace('/', '-')}-${size}-${lang}-${theme}.png`)
      await page.screenshot({ path: file })
      console.log(file)
      for (const fault of await auditText({ page })) console.log(`  ${fault}`)
    }
  } finally {
    await electron.close()
    await display.stop()
  }
}

const app = buildApp()
mkdirSync(values.out, { recursive: true })
for (const size of values.sizes.split(','))
  for (const lang of values.langs.split(','))
    for (const theme of values.themes.split(',')) await shoot(app, size, lang, theme)
