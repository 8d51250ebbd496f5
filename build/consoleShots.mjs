// Screenshots of the guide's console beside its stage: node build/consoleShots.mjs [--name console] [--sizes 1280x800,1080x1920]
//   [--langs zh-CN,en] [--step indicators/2] [--stage 1920x1080] [--dark] [--keys "a;m"] [--no-build] [--out out/shots]
// `keys`: pressed one after the other at the console, a picture after each. `stage`: the display beside it, a wall perhaps; it is photographed too.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp, openConsole } from './stage.mjs'

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'console' },
    sizes: { type: 'string', default: '1280x800,1920x1080,1080x1920' },
    langs: { type: 'string', default: 'zh-CN,en' },
    step: { type: 'string', default: 'indicators/2' },
    stage: { type: 'string', default: '1920x1080' },
    dark: { type: 'boolean', default: false },
    keys: { type: 'string', default: '' },
    out: { type: 'string', default: 'out/shots' },
    'no-build': { type: 'boolean', default: false },
  },
})

const app = buildApp(values.name, { fresh: !values['no-build'] })
mkdirSync(values.out, { recursive: true })
for (const size of values.sizes.split(',')) {
  for (const lang of values.langs.split(',')) {
    const desk = await openConsole(app, { size, lang, step: values.step, stage: values.stage })
    try {
      if (values.dark)
        await desk.page.evaluate(() => window.kiosk.call('kiosk:keep-guide', { locale: null, note: 0, dark: true }))
      for (const [i, key] of ['', ...values.keys.split(';').filter(Boolean)].entries()) {
        if (key !== '') await desk.page.keyboard.press(key)
        // Small pictures are drawn when there is time; nothing says so.
        await desk.page.waitForTimeout(2500)
        const file = join(values.out, `console-${size}-${lang}-${i}${key}.png`)
        await desk.page.screenshot({ path: file })
        console.log(file)
        const beside = file.replace('console-', `stage-${values.stage}-`)
        await desk.stage.screenshot({ path: beside })
        console.log(beside)
      }
    } finally {
      await desk.close()
    }
  }
}
