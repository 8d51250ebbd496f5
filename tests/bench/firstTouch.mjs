// npm run bench:touch [-- --size 1920x1080] [--rounds 3] [--app FOLDER]: what the first touch after a start costs against the second, in
// the same launch. Where everything was set up beforehand they cost the same. FOLDER is another build, to be compared with.
import { parseArgs } from 'node:util'
import { openStage, settled } from '../../build/stage.mjs'
import { median } from './measure.mjs'
import { projectRoot } from '../../build/runtime/index.mjs'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1920x1080' },
    rounds: { type: 'string', default: '3' },
    app: { type: 'string', default: projectRoot },
  },
})

/** Ms in which the page's thread did nothing else, in tasks of 50 ms and more, from a touch on attract until the first scene is at rest. */
async function touch(page) {
  await page.evaluate(() => {
    const tasks = []
    const watch = new window.PerformanceObserver((list) => tasks.push(...list.getEntries()))
    watch.observe({ type: 'longtask' })
    Object.assign(window, {
      stop: () => [...tasks, ...watch.takeRecords()].reduce((ms, { duration }) => ms + duration, 0),
    })
  })
  await page.mouse.click(600, 600)
  await settled(page, 'opening/1')
  const busy = await page.evaluate(() => window.stop())
  await page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
  await settled(page, 'attract')
  return busy
}

const [first, second] = [[], []]
for (let round = 0; round < Number(values.rounds); round += 1) {
  const { page, close } = await openStage(values.app, { size: values.size, lang: 'zh-CN', theme: 'night' })
  // A hall's attract has stood for a while; a build that rehearses says so.
  await page
    .waitForFunction(() => document.documentElement.dataset.rehearsed !== undefined, undefined, { timeout: 6000 })
    .catch(() => {})
  first.push(await touch(page))
  second.push(await touch(page))
  await close()
}
const [a, b] = [median(first), median(second)]
console.log(
  `${values.size}: first touch ${a.toFixed(0)} ms in long tasks, second ${b.toFixed(0)} ms, ${(a - b).toFixed(0)} ms more`,
)
console.log(`each: ${first.map(Math.round).join(' ')} | ${second.map(Math.round).join(' ')}`)
