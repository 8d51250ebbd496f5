// What the page must read before it shows the first scene.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { atRest, ours } from './contenders.mjs'
import { start } from './measure.mjs'
import { projectRoot as root } from '../../build/runtime/index.mjs'

/** Scripts the page asks for before the first scene is painted, gzipped, kB. */
export async function scriptSize(display) {
  const app = ours()
  const { page, stop } = await start(app.folder, app.args, display)
  try {
    await atRest(page, app, 0)
    const asked = []
    page.on('request', (request) => asked.push({ url: request.url(), at: Date.now() }))
    await page.reload()
    await atRest(page, app, 0)
    const painted = await page.evaluate(
      () => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime,
    )
    const files = asked
      .filter(({ url, at }) => url.endsWith('.js') && at <= painted)
      .map(({ url }) => new URL(url).pathname)
    const packed = (file) => gzipSync(readFileSync(join(root, 'out/renderer', file))).length
    return files.reduce((sum, file) => sum + packed(file), 0) / 1000
  } finally {
    await stop()
  }
}
