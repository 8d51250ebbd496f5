// Every kind of control on every step, and each rival's own way on: from a finger's touch to the first frame that shows something else.
import { goTo } from '../../build/stage.mjs'
import { atRest, stepsOf } from './contenders.mjs'
import { touchToChange, watchChanges } from './changes.mjs'
import { start } from './measure.mjs'
import { projectRoot as root } from '../../build/runtime/index.mjs'

/** In the page: the first control of each kind that can be touched where it lies, with its box; a switch each is a kind of its own. */
function controls() {
  const kinds = new Map()
  for (const el of document.querySelectorAll('button:not(:disabled)')) {
    const { fact, stop, action, switch: turned } = el.dataset
    const kind = turned ? `switch ${turned}` : fact ? 'figure' : stop ? 'station' : action
    const box = el.getBoundingClientRect()
    const inside = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (kind && !kinds.has(kind) && el.contains(inside)) kinds.set(kind, box.toJSON())
  }
  return [...kinds]
}

/** Controls that are the same on every step are touched on the first step of a scene only. */
const everywhere = new Set(['language', 'comfort', 'menu', 'facts', 'station', 'previous'])

/** @returns {Promise<{ step: string, kind: string, ms: number | undefined }[]>} every touch, ms until something else was seen */
export async function ourTouches(display) {
  const run = await start(root, ['--profile', 'laptop', '--scene', 'opening'], display)
  const { page } = run
  const cdp = await page.context().newCDPSession(page)
  try {
    const touches = []
    await page.evaluate(watchChanges)
    for (const step of await stepsOf(page)) {
      await goTo(page, step)
      const there = await page.evaluate(controls)
      const wanted = there.filter(([kind]) => step.endsWith('/1') || !everywhere.has(kind))
      for (const [kind, box] of wanted) {
        await goTo(page, step)
        touches.push({ step, kind, ms: await touchToChange({ page, cdp }, box) })
        if (kind === 'language') await touchToChange({ page, cdp }, box)
        if (await page.locator('[role=dialog], [data-card], [data-fact-list]').count())
          await page.keyboard.press('Escape')
      }
    }
    return touches
  } finally {
    await run.stop()
  }
}

const waysOn = 'button.next, .navigate-right'

/** @returns {Promise<number[]>} ms of every touch on a rival's way on */
export async function theirTouches(contender, count, display) {
  const run = await start(contender.folder, contender.args, display)
  const { page } = run
  const cdp = await page.context().newCDPSession(page)
  try {
    await page.evaluate(watchChanges)
    await atRest(page, contender, 0)
    const times = []
    for (let i = 1; i < count; i += 1) {
      const box = await page.locator(waysOn).first().boundingBox()
      times.push(await touchToChange({ page, cdp }, box))
      await atRest(page, contender, i)
    }
    return times
  } finally {
    await run.stop()
  }
}
