// Recordings of what moves: node build/motion.mjs [--name dev] [--size 1280x720] [--lang zh-CN] [--theme night] [--only next,previous,jump,words,guess,hand]
//   [--steps opening,map/2] [--columns 8] [--no-build] [--out out/motion]
// Every change of the tour in a real Electron, its frames as the compositor made them, as contact sheets: a row a change, from its last still to its
// next one, closer at first, where things go and come. `steps`: only what comes to these, by next and previous. Said aloud: a frame with much less on it than either end (empty, black), and digits that stand on neither end (a false value).
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp, goTo, openStage, settled, wantedSteps } from './stage.mjs'

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'dev' },
    size: { type: 'string', default: '1280x720' },
    lang: { type: 'string', default: 'zh-CN' },
    theme: { type: 'string', default: 'night' },
    only: { type: 'string', default: 'next,previous,jump,words,guess,hand' },
    steps: { type: 'string', default: 'all' },
    columns: { type: 'string', default: '8' },
    out: { type: 'string', default: 'out/motion' },
    'no-build': { type: 'boolean', default: false },
  },
})
const columns = Number(values.columns)
const scratch = mkdtempSync(join(tmpdir(), 'briefing-kiosk-motion-'))

const run = (command, args) => {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`)
  return done.stdout
}

/** Starts to note the digits of the stage's figures, frame by frame; the answer tells which stood on neither end. */
const watchDigits = (page) =>
  page.evaluate(() => {
    const now = () =>
      [...document.querySelectorAll('[data-phase] [data-fact] .number, [data-phase] .words')]
        .flatMap((part) => part.textContent.match(/\d[\d.,]*/g) ?? [])
        .map((digits) => digits.replace(/[.,]$/, ''))
    const [first, seen] = [new Set(now()), new Set()]
    let runs = true
    const look = () => {
      for (const digits of now()) seen.add(digits)
      if (runs) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    window.endOfDigits = () => {
      runs = false
      const last = new Set(now())
      return [...seen].filter((digits) => !first.has(digits) && !last.has(digits))
    }
  })

/** Records what `act` sets off until the stage is at rest at `where`: frames and their times, ms. */
async function record(page, cdp, act, where) {
  const frames = []
  const take = ({ data, sessionId, metadata }) => {
    frames.push({ data, at: metadata.timestamp * 1000 })
    void cdp.send('Page.screencastFrameAck', { sessionId })
  }
  await watchDigits(page)
  cdp.on('Page.screencastFrame', take)
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 80, maxWidth: 640, maxHeight: 640 })
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
  await act()
  await settled(page, where)
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
  await cdp.send('Page.stopScreencast')
  cdp.off('Page.screencastFrame', take)
  // They are pressed on several threads, and may overtake one another.
  frames.sort((a, b) => a.at - b.at)
  return { frames, strange: await page.evaluate(() => window.endOfDigits()) }
}

/** How much of a frame differs from its ground, 0–1. */
const filled = (files) =>
  run('convert', [
    ...files,
    '-colorspace',
    'Gray',
    '-edge',
    '1',
    '-threshold',
    '12%',
    '-format',
    '%[fx:mean]\n',
    'info:',
  ])
    .trim()
    .split('\n')
    .map(Number)

let row = 0
const rows = []
async function keep(title, { frames, strange }) {
  if (frames.length === 0) return console.log(`${title}: no frame, nothing moved`)
  const folder = join(scratch, String((row += 1)))
  mkdirSync(folder)
  const files = frames.map(({ data }, i) => {
    const file = join(folder, `${String(i).padStart(3, '0')}.jpg`)
    writeFileSync(file, Buffer.from(data, 'base64'))
    return file
  })
  const ink = filled(files)
  const ends = Math.min(ink[0], ink.at(-1))
  const least = Math.min(...ink)
  const bare = ink.map((one, i) => [one, i]).filter(([one]) => one < ends * 0.35)
  const bareMs = bare.reduce((sum, [, i]) => sum + (frames[i + 1]?.at ?? frames[i].at) - frames[i].at, 0)
  const took = Math.round(frames.at(-1).at - frames[0].at)
  const faults = [
    ...(bare.length > 0
      ? [
          `frame ${ink.indexOf(least)} of ${ink.length} has ${Math.round((least / ends) * 100)} % of its ends, ${Math.round(bareMs)} ms below 35 %`,
        ]
      : []),
    ...(strange.length > 0 ? [`digits on neither end: ${strange.join(' ')}`] : []),
  ]
  console.log(`${title}: ${files.length} frames in ${took} ms${faults.length > 0 ? `; ${faults.join('; ')}` : ''}`)
  const picked = Array.from(
    { length: columns },
    (_, i) => files[Math.round((i / (columns - 1)) ** 1.7 * (files.length - 1))],
  )
  rows.push({ title, picked })
}

function sheets(kind) {
  const many = 10
  for (let i = 0; i < rows.length; i += many) {
    const part = rows.slice(i, i + many)
    const tiles = part.flatMap(({ title, picked }) =>
      picked.flatMap((file, n) => ['-label', n === 0 ? title : '', file]),
    )
    const file = join(values.out, `${kind}-${i / many}.png`)
    run('montage', [...tiles, '-tile', `${columns}x`, '-geometry', '300x+2+2', file])
    console.log(file)
  }
  rows.length = 0
}

const act = (page, action) => page.evaluate((one) => window.kiosk.call('kiosk:send-action', one), action)

/** From each step to the one after it, by a key. */
async function turn(page, cdp, steps, key, sign) {
  const wanted = await wantedSteps(page, values.steps)
  for (const [i, step] of steps.slice(1).entries()) {
    if (!wanted.includes(step)) continue
    await goTo(page, steps[i])
    await keep(`${sign} ${step}`, await record(page, cdp, () => page.keyboard.press(key), step))
  }
}

const kinds = {
  async next(page, cdp, steps) {
    await keep('attract > 1', await record(page, cdp, () => act(page, { type: 'start' }), steps[0]))
    await turn(page, cdp, steps, 'PageDown', '>')
  },
  async previous(page, cdp, steps) {
    await turn(page, cdp, steps.toReversed(), 'PageUp', '<')
  },
  async jump(page, cdp) {
    await goTo(page, 'opening/2')
    const scenes = ['opening', 'milestones', 'indicators', 'clusters', 'projects', 'map', 'livability', 'outlook']
    for (const n of [6, 3, 8, 2, 6, 1, 7, 4, 6, 5])
      await keep(
        `to ${scenes[n - 1]}`,
        await record(page, cdp, () => page.keyboard.press(String(n)), `${scenes[n - 1]}/1`),
      )
  },
  async words(page, cdp) {
    for (const step of ['opening/1', 'indicators/2', 'projects/1', 'map/2', 'map/5', 'livability/4']) {
      await goTo(page, step)
      for (const locale of [values.lang === 'en' ? 'zh-CN' : 'en', values.lang])
        await keep(`${step} ${locale}`, await record(page, cdp, () => act(page, { type: 'locale', locale }), step))
      for (const theme of [values.theme === 'paper' ? 'night' : 'paper', values.theme])
        await keep(`${step} ${theme}`, await record(page, cdp, () => act(page, { type: 'theme', theme }), step))
    }
  },
  async guess(page, cdp) {
    for (const step of ['indicators/1', 'clusters/1', 'projects/2', 'map/2']) {
      await goTo(page, step)
      const ask = page.locator('[data-switch^="ask:"]')
      if ((await ask.count()) === 0) continue
      await keep(`${step} ask`, await record(page, cdp, () => ask.click(), step))
      const knob = page.locator('[data-slider]').first()
      await keep(
        `${step} drag`,
        await record(
          page,
          cdp,
          async () => {
            await knob.focus()
            for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowUp')
          },
          step,
        ),
      )
      await keep(`${step} told`, await record(page, cdp, () => page.keyboard.press('Enter'), step))
    }
  },
  async hand(page, cdp) {
    await goTo(page, 'map/1')
    await page.mouse.move(700, 300)
    await keep('map wheel', await record(page, cdp, () => page.mouse.wheel(0, -300), 'map/1'))
    await keep('map back', await record(page, cdp, () => page.click('[data-action=map-back]'), 'map/1'))
    await goTo(page, 'projects/2')
    for (const place of await page.locator('[data-switch]').evaluateAll((all) => all.map((one) => one.dataset.switch)))
      if (!place.startsWith('ask'))
        await keep(
          `projects/2 ${place}`,
          await record(page, cdp, () => page.click(`[data-switch="${place}"]`), 'projects/2'),
        )
  },
}

const app = buildApp(values.name, { fresh: !values['no-build'] })
mkdirSync(values.out, { recursive: true })
const stage = await openStage(app, { size: values.size, lang: values.lang, theme: values.theme })
try {
  const { page } = stage
  const cdp = await page.context().newCDPSession(page)
  const steps = (await wantedSteps(page, 'all')).slice(1)
  for (const kind of values.only.split(',')) {
    await kinds[kind](page, cdp, steps)
    sheets(kind)
  }
} finally {
  await stage.close()
  rmSync(scratch, { recursive: true, force: true })
}
