// npm run bench:step [-- --moves 300]: how long after one another the guide's console and the stage show a move, each on a display of its
// own: by when the picture of the step is in each page's frame. Moves are keys at the console and at the stage in turn, each once both
// pictures are at rest, as a guide's are. Between two moves main tells both pages the smallest news there is, a pen's dot: how far apart
// two windows of this machine are at all, at this load.
import { parseArgs } from 'node:util'
import { loadavg } from 'node:os'
import { buildApp, openConsole } from '../../build/stage.mjs'
import { hear, quantiles } from './apart.mjs'

const { values } = parseArgs({
  options: { moves: { type: 'string', default: '300' }, 'no-build': { type: 'boolean', default: false } },
})

const app = buildApp('step', { fresh: !values['no-build'] })
const { page: desk, stage, close } = await openConsole(app, { size: '1280x800', lang: 'zh-CN', step: 'opening/1' })
const pages = [stage, desk]
const both = (what, given) => Promise.all(pages.map((page) => page.evaluate(what, given)))

/** Resolves once both show the place and have nothing left to do for it. */
const atRest = (place) =>
  Promise.all([
    stage.waitForFunction((p) => window.shownPlace() === p && document.documentElement.dataset.settled, place),
    desk.waitForFunction((p) => window.shownPlace() === p, place),
  ]).then(() => both(() => window.atEase()))

/** Acts and answers when each page had it: heard of it, had it in its document, had it in a frame; ms of the machine's clock. */
async function timed(act) {
  await both(() => window.listenAnew())
  await act()
  return Promise.all(
    pages.map(async (page) => {
      await page.waitForFunction(() => window.times.painted !== undefined, undefined, { timeout: 20_000 })
      return page.evaluate(() => window.times)
    }),
  )
}

try {
  await Promise.all([
    stage.evaluate(hear, '[data-scene]:not(.scene-leave-active)'),
    desk.evaluate(hear, '[data-here] [data-live]'),
  ])
  const [moves, bare] = [[], []]
  for (let i = 0; i < Number(values.moves); i += 1) {
    const [place] = await both(() => window.shownPlace())
    await atRest(place)
    bare.push(
      await timed(() =>
        desk.evaluate(async () => {
          const { value } = await window.kiosk.call('kiosk:get-boot')
          const { scene, step } = value.tour
          const line = { type: 'pen-down', w: 1920, h: 1080, points: [5 + Math.random(), 5] }
          await window.kiosk.call('kiosk:give-aid', { scene, step }, line)
        }),
      ),
    )
    await atRest(place)
    const key = Math.floor(i / 30) % 2 === 0 ? 'PageDown' : 'PageUp'
    moves.push(await timed(() => pages[i % 2].evaluate((k) => window.press(k), key)))
  }
  console.log(`${moves.length} moves at a load of ${loadavg()[0].toFixed(1)} (ms: median, p95, at most)`)
  for (const [name, list] of Object.entries({ moves, 'bare news': bare }))
    for (const what of ['heard', 'written', 'framed', 'painted'])
      console.log(`${name}, ${what}: apart by ${quantiles(list.map(([a, b]) => Math.abs(a[what] - b[what])))}`)
  for (const [k, who] of ['stage', 'console'].entries()) {
    const from = (a, b) => quantiles(moves.map((m) => m[k][b] - m[k][a]))
    console.log(
      `${who}: heard to written ${from('heard', 'written')}, to framed ${from('written', 'framed')}, to painted ${from('framed', 'painted')}, in all ${from('heard', 'painted')}`,
    )
  }
} finally {
  await close()
}
