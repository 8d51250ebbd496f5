import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { curtainFirst } from './build/curtain.mjs'
import { licences } from './build/licences.mjs'

/** Another folder lets several builds stand side by side (see build/shots.mjs). */
const out = process.env.KIOSK_OUT ?? 'out'
const shipped = licences(import.meta.dirname)

/** What every page begins with stands in two files: each one more is one more question to our own scheme before the first picture. */
const libraries = { name: 'libraries', test: /node_modules\/(@?vue|pinia|vue-i18n|@intlify)\// }
const shared = {
  name: 'shared',
  test: /(electron\/core|src\/(?!charts|map|scenes|painter|drawings|workshop|staff|poster|presenter))/,
  minShareCount: 2,
}

export default defineConfig({
  main: {
    plugins: [shipped.collect()],
    // Bundled, so that start-up reads one file instead of a library's hundred.
    build: {
      externalizeDeps: {
        exclude: [
          '@turf/bbox-clip',
          '@turf/simplify',
          'polygon-clipping',
          'topojson-client',
          'world-atlas',
          'zod',
          'geographiclib-geodesic',
          'yauzl',
          'yazl',
          'exceljs',
          'electron-log',
          'image-size',
          'numfmt',
          'saxes',
          'stubborn-fs',
        ],
      },
      outDir: `${out}/main`,
      // Side by side: what main reads lies beside the file it is read from.
      rolldownOptions: {
        input: { index: resolve('electron/main/index.ts') },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [shipped.collect()],
    build: {
      outDir: `${out}/preload`,
      rolldownOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        // A sandboxed preload is CommonJS even where the package is ESM.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src'),
    plugins: [vue(), shipped.emit(), curtainFirst()],
    worker: { plugins: () => [shipped.collect()] },
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      // Fonts and pictures stay files, so that the content security policy needs no data: source.
      assetsInlineLimit: 0,
      target: 'chrome130',
      minify: 'oxc',
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        input: {
          index: resolve('src/index.html'),
          console: resolve('src/console.html'),
          workshop: resolve('src/workshop.html'),
          poster: resolve('src/poster/index.html'),
        },
        output: { codeSplitting: { groups: [libraries, shared] } },
      },
    },
  },
})
