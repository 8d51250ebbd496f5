// What the peers show: every step of the bundled pack in Chinese with its words, its quantities and its picture, as the app itself has them.
import { join } from 'node:path'
import { createServer } from 'vite'
import { projectRoot as root } from '../../../build/runtime/index.mjs'

const locale = 'zh-CN'

/**
 * @typedef {{ id: string, title: string, lines: string[], bars: { name: string, value: number }[], picture?: string, map: boolean }} Slide
 * @returns {Promise<Slide[]>} a slide a step, in the tour's order
 */
export async function readSlides() {
  const server = { middlewareMode: true, ws: false }
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    server,
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const [{ readPack }, { pagesOf }, { stageOf }, { textsOf }] = await Promise.all(
      ['electron/packs/index.ts', 'electron/export/pages.ts', 'src/picture/stage.ts', 'electron/core/reading.ts'].map(
        (file) => vite.ssrLoadModule(`/${file}`),
      ),
    )
    const read = await readPack(join(root, 'resources/packs/suxitong-2020'))
    if (!read.ok) throw new Error('the bundled pack cannot be read')
    const { report, geography } = read.value
    const names = textsOf(report, locale).facts
    const kinds = Object.fromEntries(report.tour.scenes.map(({ id, kind }) => [id, kind]))
    return pagesOf(report, locale, stageOf(1920, 1080), { geography }).map(({ scene, step, title, picture }) => ({
      id: `${scene}/${step}`,
      title,
      lines: picture.pieces.filter(({ kind, role }) => kind === 'words' && role !== 'title').map(textOf),
      bars: picture.pieces
        .filter(({ kind, hollow }) => kind === 'bar' && !hollow)
        .map(({ fact, value }) => ({ name: names[fact.split('#')[0]]?.name ?? fact, value })),
      map: kinds[scene] === 'map',
    }))
  } finally {
    await vite.close()
  }
}

const textOf = ({ lines }) =>
  lines
    .map(({ runs }) =>
      runs
        .flatMap((run) => run.runs ?? run)
        .map(({ text }) => text)
        .join(''),
    )
    .join('')
