// Screenshots of the real app for whoever has to judge it: node build/shots.mjs [--name dev] [--sizes 1920x1080,1080x1920]
//   [--langs zh-CN,en] [--themes night] [--scenes milestones,map/2 | all] [--card FACT] [--switch ID,ID] [--modes large,contrast] [--no-build] [--out out/shots]
// Builds into its own folder, so that several people can look at the same time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditText } from '../tests/e2e/audit/index.ts'
import { buildApp, goTo, openStage, setMode, wantedSteps } from './stage.mjs'

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'dev' },
    sizes: { type: 'string', default: '1920x1080,1080x1920' },
    langs: { type: 'string', default: 'zh-CN,en' },
    themes: { type: 'string', default: 'night' },
    scenes: { type: 'string', default: 'all' },
    card: { type: 'string' },
    switch: { type: 'string' },
    modes: { type: 'string' },
    out: { type: 'string', default: 'out/shots' },
    'no-build': { type: 'boolean', default: false },
  },
})

async function shoot(app, size, lang, theme) {
  const stage = await openStage(app, { size, lang, theme })
  const { page } = stage
  try {
    for (const mode of values.modes?.split(',') ?? []) await setMode(page, mode)
    for (const step of await wantedSteps(page, values.scenes)) {
      await goTo(page, step).catch(() => console.error(`not settled: ${step}`))
      if (values.card) {
        await page.evaluate((f) => document.querySelector(`[data-fact="${f}"]`)?.click(), values.card)
        await page.waitForSelector('[data-card]')
      }
      for (const id of values.switch?.split(',') ?? []) {
        await page.click(`[data-switch="${id}"]`)
        await page.waitForSelector(`html[data-settled="${step}"]`)
      }
      const file = join(values.out, `${step.replace('/', '-')}-${size}-${lang}-${theme}.png`)
      await page.screenshot({ path: file })
      console.log(file)
      for (const fault of await auditText({ page })) console.log(`  ${fault}`)
    }
  } finally {
    await stage.close()
  }
}

const app = buildApp(values.name, { fresh: !values['no-build'] })
mkdirSync(values.out, { recursive: true })
for (const size of values.sizes.split(','))
  for (const lang of values.langs.split(','))
    for (const theme of values.themes.split(',')) await shoot(app, size, lang, theme)
