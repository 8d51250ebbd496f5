// Builds the peers, the same slides each at its documented best, into out/peers/NAME.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot as root } from '../../../build/runtime/index.mjs'
import { readSlides } from './content.mjs'

/** Each peer's name and what the table says of it. */
export const peers = {
  reveal: 'reveal.js 6 deck',
  slides: 'Slidev-style deck (Vue, a chunk a slide)',
  page: 'plain Vue page with all of ECharts',
}

/** The page of a peer, for Electron's `loadFile`. */
export const pageOf = (name) => join(root, 'out/peers', name, 'index.html')

const land = readFileSync(join(root, 'resources/packs/suxitong-2020/geo/land-water.geojson'), 'utf8')

/** Modules made of the pack: all slides, one slide (`virtual:slide-3.js`), and who fetches each. */
function fromPack(slides) {
  const made = (id) => {
    const one = /^virtual:slide-(\d+)/.exec(id)
    const slideOf = JSON.stringify(join(import.meta.dirname, 'slides/Slide.js'))
    if (one)
      return `import { slideOf } from ${slideOf}\nexport default slideOf(${JSON.stringify(slides[Number(one[1])])})`
    return {
      'virtual:land': `export default ${land}`,
      'virtual:slides': `export default ${JSON.stringify(slides)}`,
      'virtual:loaders': `export default [${slides.map((_, i) => `() => import('virtual:slide-${i}')`).join(',')}]`,
    }[id]
  }
  return {
    name: 'from-pack',
    resolveId: (id) => (id.startsWith('virtual:') ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0virtual:') ? made(id.slice(1)) : undefined),
  }
}

/** Builds every peer anew. */
export async function buildPeers() {
  const slides = await readSlides()
  // The server that read the pack has left its own word here.
  process.env.NODE_ENV = 'production'
  for (const name of Object.keys(peers))
    await build({
      ...{ configFile: false, root: join(import.meta.dirname, name), base: './', logLevel: 'error' },
      plugins: [fromPack(slides)],
      build: {
        outDir: join(root, 'out/peers', name),
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 3000,
      },
    })
  return slides.length
}
