// What the page must read before it shows the first scene.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { atRest, ours } from './contenders.mjs'
import { start } from './measure.mjs'
import { projectRoot as root } from '../../build/runtime/index.mjs'

/** In the page, before its own scripts: keeps the moment at which its first picture stood. */
const keepTheMoment = () =>
  new window.MutationObserver(() => (window.stoodAt ??= performance.now())).observe(document, {
    attributeFilter: ['data-settled'],
    subtree: true,
  })

/** Scripts the page asks for until its first scene stands, each once, gzipped, kB. */
export async function scriptSize(display) {
  const app = ours()
  const { page, stop } = await start(app.folder, app.args, display)
  try {
    await atRest(page, app, 0)
    await page.addInitScript(keepTheMoment)
    await page.reload()
    await atRest(page, app, 0)
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= window.stoodAt)
        .map(({ name }) => new URL(name).pathname),
    )
    if (asked.length === 0) throw new Error('the page named no script that it read')
    const packed = (file) => gzipSync(readFileSync(join(root, 'out/renderer', file))).length
    return [...new Set(asked)].reduce((sum, file) => sum + packed(file), 0) / 1000
  } finally {
    await stop()
  }
}
