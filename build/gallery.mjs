// npm run gallery: all steps of one size on a page, photographed in the app and laid out by Electron.
//   [--sizes 1920x1080,1080x1920] [--langs zh-CN,en] [--themes night,paper] [--scenes all] [--modes large,contrast]
//   [--name gallery] [--no-build] [--out out/gallery]
// Leaves the single pictures, one sheet (PNG) a screen, and an index.html that shows them all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { _electron } from 'playwright-core'
import { projectRoot as root, readRuntime, runtimeFlags, startVirtualDisplay } from './runtime/index.mjs'
import { buildApp, goTo, openStage, setMode, wantedSteps } from './stage.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1920x1080,1080x1920' },
    langs: { type: 'string', default: 'zh-CN,en' },
    themes: { type: 'string', default: 'night,paper' },
    scenes: { type: 'string', default: 'all' },
    modes: { type: 'string' },
    name: { type: 'string', default: 'gallery' },
    out: { type: 'string', default: 'out/gallery' },
    'no-build': { type: 'boolean', default: false },
  },
})
const out = resolve(values.out)

/** Goes through the tour; returns where each picture is and what its title says. */
async function photograph(stage, screen) {
  const folder = join(out, screen)
  mkdirSync(folder, { recursive: true })
  const shots = []
  for (const mode of values.modes?.split(',') ?? []) await setMode(stage.page, mode)
  for (const step of await wantedSteps(stage.page, values.scenes)) {
    await goTo(stage.page, step)
    const file = join(folder, `${step.replace('/', '-')}.png`)
    await stage.page.screenshot({ path: file })
    const title = await stage.page.evaluate(() => document.querySelector('h1')?.innerText.replaceAll('\n', ' ') ?? '')
    shots.push({ step, file, title })
  }
  return shots
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page of pictures with captions; `base` is where its file will be. */
const pageOf = (sheets, base) => `<!doctype html>
<meta charset="utf-8" />
<title>Contact sheets</title>
<link rel="stylesheet" href="${encodeURI(relative(base, join(root, 'node_modules/@fontsource-variable/noto-sans-sc/index.css')))}" />
<style>
  body { margin: 0; padding: 32px; background: #767c80; color: #fff; font: 20px/1.35 'Noto Sans SC Variable', sans-serif }
  h2 { margin: 0 0 24px; font-weight: 600 }
  section { margin-bottom: 64px }
  .sheet { display: grid; grid-template-columns: repeat(var(--columns), 1fr); gap: 28px 24px }
  figure { margin: 0 }
  img { display: block; width: 100%; box-shadow: 0 0 0 1px #0006 }
  figcaption { margin-top: 8px; text-wrap: pretty }
  b { margin-right: 0.6em }
</style>
${sheets
  .map(
    ({
      screen,
      columns,
      shots,
    }) => `<section><h2>${escape(screen)}</h2><div class="sheet" style="--columns: ${columns}">
${shots
  .map(
    ({ step, file, title }) =>
      `<figure><img src="${encodeURI(relative(base, file))}" alt="" /><figcaption><b>${step}</b>${escape(title)}</figcaption></figure>`,
  )
  .join('\n')}
</div></section>`,
  )
  .join('\n')}`

/** Pixels across a sheet, and the most that a picture of one may be high. */
const across = 2400
const highest = 16_000

/** Lays pages out in a bare Electron and keeps a picture of each. */
async function printAll(names) {
  const display = await startVirtualDisplay({ width: across, height: 1000 })
  const userData = mkdtempSync(join(tmpdir(), 'briefing-kiosk-gallery-'))
  const electron = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...runtimeFlags(), join(root, 'build/sheetPrinter.cjs'), `--user-data-dir=${userData}`],
    env: { ...process.env, DISPLAY: display.display },
  })
  try {
    const page = await electron.firstWindow()
    const cdp = await page.context().newCDPSession(page)
    for (const name of names) {
      await page.goto(pathToFileURL(join(out, `${name}.html`)).href)
      await page.evaluate(() => document.fonts.ready.then(() => true))
      const { cssContentSize } = await cdp.send('Page.getLayoutMetrics')
      const clip = { x: 0, y: 0, width: across, height: Math.min(highest, cssContentSize.height), scale: 1 }
      const { data } = await cdp.send('Page.captureScreenshot', { captureBeyondViewport: true, clip })
      writeFileSync(join(out, `${name}.png`), Buffer.from(data, 'base64'))
      console.log(join(values.out, `${name}.png`))
    }
  } finally {
    await electron.close()
    await display.stop()
    rmSync(userData, { recursive: true, force: true })
  }
}

async function makeSheet(app, size, lang, theme) {
  const screen = [size, lang, theme, ...(values.modes?.split(',') ?? [])].join('-')
  const [width, height] = size.split('x').map(Number)
  const stage = await openStage(app, { size, lang, theme })
  try {
    const sheet = { screen, columns: width > height ? 5 : 9, shots: await photograph(stage, screen) }
    writeFileSync(join(out, `${screen}.html`), pageOf([sheet], out))
    console.log(`${screen}: ${sheet.shots.length} pictures`)
    return sheet
  } finally {
    await stage.close()
  }
}

const app = buildApp(values.name, { fresh: !values['no-build'] })
mkdirSync(out, { recursive: true })
const sheets = []
for (const size of values.sizes.split(','))
  for (const lang of values.langs.split(','))
    for (const theme of values.themes.split(',')) sheets.push(await makeSheet(app, size, lang, theme))
writeFileSync(join(out, 'index.html'), pageOf(sheets, out))
await printAll(sheets.map(({ screen }) => screen))
console.log(join(values.out, 'index.html'))
