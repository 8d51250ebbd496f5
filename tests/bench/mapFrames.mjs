// npm run bench:map: the map in a visitor's hand against ECharts' own geo roam on the same data, in one run, A B A B,
// 1080p and 4K, no GPU. Prints a table, writes out/bench-map.json.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readRuntime, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { conditions, write } from './conditions.mjs'
import { playSession } from './mapSession.mjs'
import { frameFigures, median, start, startFrames, stopFrames } from './measure.mjs'

const { values } = parseArgs({
  options: { app: { type: 'string' }, rounds: { type: 'string', default: '2' }, sizes: { type: 'string' } },
})
const root = resolve(import.meta.dirname, '../..')
const app = values.app ?? root
const sizes = (values.sizes ?? '1920x1080,3840x2160').split(',')

const read = (name) =>
  JSON.parse(readFileSync(join(root, 'resources/packs/suxitong-2020/geo', name), 'utf8').toString())
const data = { land: read('land-water.geojson'), places: read('places.json'), crossings: read('crossings.json') }

const settled = (page, where) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 60_000 })

/** Draws the same sheet, places and crossings with ECharts, labels on, roam on. */
async function drawRoam(page) {
  await page.addScriptTag({ path: join(root, 'node_modules/echarts/dist/echarts.min.js') })
  await page.evaluate(({ land, places, crossings }) => {
    const { echarts } = window
    const list = (value, key) => (Array.isArray(value) ? value : value[key])
    echarts.registerMap('sheet', land)
    const chart = echarts.init(document.querySelector('#chart'))
    const fill = (p) => (p.water ? '#123a45' : '#0d1b26')
    const ends = list(crossings, 'crossings').filter((c) => c.north && c.south)
    const at = (p) => (Array.isArray(p) ? p : [p.lon, p.lat])
    chart.setOption({
      geo: {
        ...{ map: 'sheet', roam: true, aspectScale: 0.85, layoutCenter: ['50%', '50%'], layoutSize: '165%' },
        regions: land.features.map(({ properties: p }) => ({
          name: p.name,
          itemStyle: { areaColor: fill(p), borderColor: p.water ? fill(p) : '#3fb0b4' },
        })),
      },
      series: [
        {
          ...{ type: 'scatter', coordinateSystem: 'geo', symbolSize: 12 },
          data: list(places, 'places').map((p) => ({ name: p.id, value: [p.lon, p.lat] })),
          label: { show: true, formatter: '{b}', position: 'right', color: '#f4efe4', fontSize: 28 },
        },
        {
          ...{ type: 'lines', coordinateSystem: 'geo', polyline: true, lineStyle: { width: 5, opacity: 1 } },
          data: ends.map((c) => ({ coords: [c.north, ...(c.via ?? []), c.south].map(at) })),
        },
      ],
    })
    window.fly = (away) => {
      const [from, to] = away ? [1, 1.6] : [1.6, 1]
      const begun = performance.now()
      const tick = (now) => {
        const t = Math.min(1, Math.max(0, now - begun) / 900)
        chart.setOption({ geo: { zoom: from + (to - from) * t, center: [121 - 0.2 * t, 31.7] } })
        if (t < 1) requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    }
  }, data)
}

async function session(run, size, fly) {
  const [width, height] = size.split('x').map(Number)
  const cdp = await run.page.context().newCDPSession(run.page)
  await startFrames(run.page)
  await playSession({ cdp, width, height, fly })
  return stopFrames(run.page)
}

async function ours(size, display) {
  const run = await start(app, ['--scene', 'map'], display)
  await settled(run.page, 'map/1')
  const keys = { away: 'PageDown', home: 'PageUp', story: '0' }
  const press = (way) => run.page.keyboard.press(keys[way])
  const frames = await session(run, size, press)
  const sharp = await sharpness(run.page, size)
  for (let i = 0; i < 3; i += 1) await run.page.keyboard.press('+')
  const close = await sharpness(run.page, size)
  await run.stop()
  return { frames, sharp, close }
}

/** Milliseconds from the last finger's leaving a map at rest to a picture with a pixel for every pixel of the screen, five times. */
async function sharpness(page, size) {
  const [width, height] = size.split('x').map(Number)
  const cdp = await page.context().newCDPSession(page)
  const send = (type, points) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((p) => ({ ...p, id: 0 })) })
  const drawn = () => document.querySelector('.sharp')?.style.visibility === 'visible'
  const times = []
  await page.waitForFunction(drawn, undefined, { timeout: 30_000 })
  for (let i = 0; i < 5; i += 1) {
    const [x, y] = [Math.round(width * 0.5), Math.round(height * 0.55)]
    await send('touchStart', [{ x, y }])
    for (let k = 1; k <= 8; k += 1) await send('touchMove', [{ x: x - 9 * k, y: y + (i % 2 ? 4 : -4) * k }])
    await page.evaluate(watchSharpness)
    await send('touchEnd', [])
    const time = await page.waitForFunction(() => window.__sharp)
    times.push(await time.jsonValue())
    await page.waitForFunction(drawn, undefined, { timeout: 30_000 })
  }
  return times
}

/** In the page: times what follows the next lifting of a finger; answers after a rest, as a hand that rests throws nothing. */
function watchSharpness() {
  window.__sharp = undefined
  const onUp = () => {
    const lifted = performance.now()
    const look = () => {
      if (document.querySelector('.base[data-sharp]')) window.__sharp = performance.now() - lifted
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  window.addEventListener('pointerup', onUp, { once: true })
  return new Promise((done) => setTimeout(done, 250))
}

async function theirs(size, display) {
  const run = await start(join(root, 'tests/bench/roam'), [], display)
  await drawRoam(run.page)
  const frames = await session(run, size, (way) => run.page.evaluate((away) => window.fly(away), way === 'away'))
  await run.stop()
  return frames
}

const before = await conditions()
const report = {}
for (const size of sizes) {
  const [width, height] = size.split('x').map(Number)
  const display = await startVirtualDisplay({ width, height })
  const all = { ours: [], theirs: [], sharp: [], close: [] }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    all.theirs.push(...(await theirs(size, display.display)))
    const { frames, sharp, close } = await ours(size, display.display)
    all.ours.push(...frames)
    all.sharp.push(...sharp)
    all.close.push(...close)
  }
  await display.stop()
  const [a, b] = [frameFigures(all.ours), frameFigures(all.theirs)]
  const times = (list) => ({ median: median(list), most: Math.max(...list) })
  const [sharp, close] = [times(all.sharp), times(all.close)]
  report[size] = { ours: a, theirs: b, ratio: a.fps / b.fps, sharp, close }
  console.table({ [`${size} map`]: a, [`${size} ECharts geo roam`]: b })
  const slow = `over 33 ms ${a.slow.toFixed(1)} % against ${b.slow.toFixed(1)} %`
  console.log(`median ratio ${(a.fps / b.fps).toFixed(3)} (goal 0.95); ${slow}`)
  for (const [where, { median: mid, most }] of Object.entries({
    'as the story has it': sharp,
    'three steps closer': close,
  }))
    console.log(`sharp after rest, ${where}: median ${mid.toFixed(0)} ms, longest ${most.toFixed(0)} ms (goal 150)`)
}
write('bench-map.json', { runtime: readRuntime().label, conditions: before, sizes: report })
