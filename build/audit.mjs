// npm run audit: every step on every screen in every language and theme, judged from its DOM and its pixels.
//   [--sizes 3840x2160,...] [--langs zh-CN,en] [--themes night,paper] [--scenes all | map/2,opening]
//   [--states plain,large,contrast,card,list,menu] [--name audit] [--no-build] [--out out/audit] [--engine electron | chromium]
// The further states are looked at on the two main sizes. Writes report.json; the exit code is 1 where there is a fault.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditStage } from '../tests/e2e/audit/index.ts'
import { buildApp, goTo, openStage, setMode, wantedSteps } from './stage.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '3840x2160,1920x1080,1080x1920,1366x768,1280x800' },
    langs: { type: 'string', default: 'zh-CN,en' },
    themes: { type: 'string', default: 'night,paper' },
    scenes: { type: 'string', default: 'all' },
    states: { type: 'string', default: 'plain,large,contrast,card,list,menu' },
    name: { type: 'string', default: 'audit' },
    out: { type: 'string', default: 'out/audit' },
    'no-build': { type: 'boolean', default: false },
    engine: { type: 'string', default: 'electron' },
  },
})
const states = values.states.split(',')
const mainSizes = ['1920x1080', '1080x1920']

/** What lies over a step: how it opens and where it is. */
const panels = {
  card: { open: '[data-scene] [data-fact]', within: '[data-card]' },
  list: { open: '[data-action=facts]', within: '[data-fact-list]' },
  menu: { open: '[data-action=menu]', within: '[data-menu]' },
}

/** Opens a panel as a click would, judges it and closes it; a step without such a fact has no such panel. */
async function auditPanel(stage, { open, within }) {
  const opened = await stage.page.evaluate((selector) => {
    const found = document.querySelector(selector)
    found?.click()
    return found !== null
  }, open)
  if (!opened) return []
  await stage.page.waitForSelector(within, { timeout: 10_000 })
  await stage.page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => null))))
  const faults = await auditStage(stage, within)
  await stage.page.focus(within).catch(() => {})
  await stage.page.keyboard.press('Escape')
  await stage.page.waitForSelector(within, { state: 'detached', timeout: 10_000 })
  return faults
}

/** All faults of one step in one state. */
async function auditState(stage, step, state) {
  const panel = panels[state]
  if (panel) return step === 'attract' ? [] : auditPanel(stage, panel)
  return auditStage(stage)
}

const records = []

async function auditScreen(app, size, lang, theme) {
  const wanted = states.filter((state) => state === 'plain' || mainSizes.includes(size))
  const modes = wanted.filter((state) => state !== 'plain' && !panels[state])
  const still = wanted.filter((state) => !modes.includes(state))
  const stage = await openStage(app, { size, lang, theme, still: true, engine: values.engine })
  try {
    const steps = await wantedSteps(stage.page, values.scenes)
    for (const mode of still.length > 0 ? [undefined, ...modes] : modes) {
      if (mode) await setMode(stage.page, mode)
      for (const step of steps) {
        if (mode && step === 'attract') continue
        await visit(stage, { size, lang, theme }, step, mode ? [mode] : still)
      }
      if (mode) await setMode(stage.page, mode, false)
    }
  } finally {
    await stage.close()
    keep()
  }
}

/** Kept after every screen: a run that is cut short has told something. */
function keep() {
  mkdirSync(values.out, { recursive: true })
  writeFileSync(join(values.out, 'report.json'), JSON.stringify(records, null, 1))
}

/** A step that cannot be judged is a fault too, not the end of the run. */
async function visit(stage, screen, step, here) {
  for (const state of here) {
    const faults = await goTo(stage.page, step)
      .then(() => auditState(stage, step, state))
      .catch((error) => [`not judged: ${String(error).split('\n')[0]}`])
    records.push({ step, state, ...screen, faults })
    for (const fault of faults)
      console.log(
        `${step} ${screen.size} ${screen.lang} ${screen.theme}${state === 'plain' ? '' : ` ${state}`}: ${fault}`,
      )
  }
}

/** One line a scene: pictures judged, pictures with faults, faults. */
function summary() {
  const scenes = Map.groupBy(records, ({ step }) => step.split('/')[0])
  return [...scenes].map(([scene, all]) => ({
    scene,
    pictures: all.length,
    'with faults': all.filter(({ faults }) => faults.length > 0).length,
    faults: all.reduce((n, { faults }) => n + faults.length, 0),
  }))
}

const app = buildApp(values.name, { fresh: !values['no-build'] })
const began = Date.now()
for (const size of values.sizes.split(','))
  for (const lang of values.langs.split(','))
    for (const theme of values.themes.split(',')) await auditScreen(app, size, lang, theme)

console.table(summary())
console.log(
  `${records.length} pictures in ${Math.round((Date.now() - began) / 1000)} s; ${join(values.out, 'report.json')}`,
)
process.exitCode = records.some(({ faults }) => faults.length > 0) ? 1 : 0
