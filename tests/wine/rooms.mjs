// The Node rooms' own tests on a real Node for Windows, under wine: bundled here, run there, counted.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** Tests of rooms that know no Electron, and why some are left out. */
export const LEFT_OUT = {
  'tests/packs/store/kill.test.ts': 'bundles the library itself, by native code that is not there for Windows',
  'tests/workbook/kill.test.ts': 'bundles the library itself, by native code that is not there for Windows',
  'tests/workbook/disk.test.ts': 'bundles the library itself, by native code that is not there for Windows',
  'tests/packs/cliStory.test.ts': 'starts the command line through npm',
  'tests/main/installs/proof.test.ts': 'turns the clock, which is vitest’s',
  'tests/packs/geographyFuzz.test.ts': 'arithmetic alone, and minutes of it under wine',
  'tests/packs/bundledPack.test.ts': 'compares with files of the house, not of a machine',
}
const ROOMS = [
  'tests/packs',
  'tests/workbook',
  'tests/main/settings',
  'tests/main/staff',
  'tests/main/visits',
  'tests/main/sticks',
  'tests/main/installs',
  'tests/main/security',
  'tests/main/workshop',
  'tests/main/care',
]

/** Repository paths of the tests that are run. */
export const roomTests = () =>
  ROOMS.flatMap((room) =>
    fs
      .readdirSync(path.join(root, room), { recursive: true })
      .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/'))),
  ).filter((file) => file.endsWith('.test.ts') && !(file in LEFT_OUT))

/** Where a file lies for a program under wine: its drive Z is this machine's root. @param {string} file */
const onZ = (file) => `Z:${file.replaceAll('/', '\\')}`

/** Bundles the tests into a folder, one file each. @param {string} folder @param {string[]} files */
export async function bundleRooms(folder, files) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { vitest: path.join(import.meta.dirname, 'vitestOnNode.ts') } },
    plugins: [
      {
        name: 'where-it-lay',
        enforce: 'pre',
        // Threads are Electron's builder's; whoever starts one here is told.
        resolveId: (id) => (id.endsWith('?nodeWorker') ? '\0no-thread' : undefined),
        load: (id) => (id === '\0no-thread' ? "export default () => { throw new Error('no thread here') }" : undefined),
        transform: (code, id) =>
          code.includes('import.meta.dirname') && !id.includes('node_modules')
            ? code.replaceAll('import.meta.dirname', JSON.stringify(onZ(path.dirname(id.split('?')[0]))))
            : undefined,
      },
    ],
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      rolldownOptions: {
        input: Object.fromEntries(
          files.map((file) => [file.replaceAll('/', '_').replace(/\.test\.ts$/, ''), path.join(root, file)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  })
}
