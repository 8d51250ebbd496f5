import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, it } from 'vitest'
import { kinds } from '../../electron/packs/kinds'
import type { Picture } from '../../src/picture/picture'
import { faultsOf } from '../../src/picture/faults'
import { drawn, reportOf } from '../picture/randomReport'
import { stages } from '../picture/stages'
import fc from 'fast-check'

const root = resolve(import.meta.dirname, '../..')
const at = (path: string): string => join(root, path)
const text = (path: string): string => readFileSync(at(path), 'utf8')

type File = readonly [path: string, text: string]

/** A scene kind with two steps: a figure that stands large, and the words alone. */
const view = `import { heading } from '../../picture/heading'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'

export function weatherView({ report, scene, step, stage, locale }: ViewInput<'weather'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const pen = penOf(report, locale, stage)
  const { content } = stage
  const title = heading(pen, { kicker: texts?.kicker ?? '', title: texts?.steps[step]?.title ?? '' }, content)
  if (shown?.view === 'sky') return { pieces: title.pieces, omissions: [] }
  const ask = { ...content, y: title.foot + 60, floor: pen.floor } as const
  const name = pen.write({ ...ask, id: 'name', content: pen.say(pen.name(scene.rain)), size: pen.size('head'), lines: 2, card: scene.rain })
  const rain = pen.write({ ...ask, id: 'rain', content: pen.figure(scene.rain), size: 200, lines: 1, noun: 'name', y: name.box.y + name.box.h + 30 })
  return { pieces: [...title.pieces, name, rain], omissions: [] }
}
`

/** The same for the packs: what there is to know of it, an answer a line. */
const answers: Readonly<Record<string, string>> = {
  words: "said('天气', 'The weather')",
  references: "({ rain }) => one('rain', rain, 'figure')",
  asks: "({ rain }, { view }) => (view === 'rain' ? { wanted: 'count', refs: [rain] } : null)",
  shares: 'none',
  unsaid: 'none',
  texts: 'none',
  upgraded: 'asEver',
  rows: '{}',
  ownFigures: 'none',
  yearBefore: 'none',
  begun: 'null',
}
const descriptor = (told: readonly string[]): string => `import { z } from 'zod'
import { said } from '../../core/said'
import { id } from '../schema/common'
import { asEver, none, sceneKind } from './kind'
import { one } from './refs'
import { step } from './steps'

export const weather = sceneKind(
  z.strictObject({ id, kind: z.literal('weather'), rain: id, steps: z.array(step(['rain', 'sky'])).min(1) }),
)({
${told.map((name) => `  ${name}: ${answers[name] ?? ''},`).join('\n')}
})
void [said, none, asEver, one]
`

/** A file with an import more, and a line after a line that it has. */
const withLine = (path: string, from: string, line: string, more: string): File => {
  const before = text(path)
  if (!before.includes(line)) throw new Error(`${path} has no "${line}" any more`)
  return [at(path), `${from}\n${before.replace(line, line + more)}`]
}

/** Everything that one more kind is: a folder, a descriptor, and a line in each of two registries. */
const parts: Readonly<Record<string, File>> = {
  'its folder': [at('src/scenes/weather/view.ts'), view],
  'its descriptor': [at('electron/packs/kinds/weather.ts'), descriptor(Object.keys(answers))],
  'its line among the kinds': withLine(
    'electron/packs/kinds/index.ts',
    "import { weather } from './weather'",
    '  story,\n',
    '  weather,\n',
  ),
  'its line among the views': withLine(
    'src/scenes/views.ts',
    "import { weatherView } from './weather/view'",
    '  story: { view: storyView },\n',
    '  weather: { view: weatherView },\n',
  ),
}

const vue = at('tests/house/anyVue.d.ts')
const roots = [
  ...['electron/packs/kinds/index.ts', 'electron/packs/kinds/offers.ts', 'electron/packs/check/tourReferences.ts'],
  ...['src/scenes/views.ts', 'src/scenes/index.ts', 'src/judge/views.ts', 'src/env.d.ts'],
]
let last: ts.Program | undefined
const sources = new Map<string, ts.SourceFile | undefined>()

/** What the compiler says of the program with some of the parts in it. */
function faultsWith(given: readonly File[]): readonly string[] {
  const files = new Map<string, string>([
    [vue, "declare module '*.vue' { const one: import('vue').Component; export default one }"],
    ...given,
  ])
  const { config } = ts.readConfigFile(at('tsconfig.base.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: ['vite/client'] },
    root,
  )
  const host = ts.createCompilerHost(options)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (path) => files.has(path) || ts.sys.fileExists(path)
  host.directoryExists = (path) =>
    [...files.keys()].some((file) => file.startsWith(`${path}/`)) || ts.sys.directoryExists(path)
  host.readFile = (path) => files.get(path) ?? ts.sys.readFile(path)
  host.getSourceFile = (path, version, ...rest) => {
    const own = files.get(path)
    if (own !== undefined) return ts.createSourceFile(path, own, version, true)
    if (!sources.has(path)) sources.set(path, getSourceFile(path, version, ...rest))
    return sources.get(path)
  }
  last = ts.createProgram([vue, ...roots.map(at), ...given.map(([path]) => path)], options, host, last)
  // What hangs on the kinds alone: the rest of the program is checked elsewhere.
  const asked = [...roots.map(at), ...given.map(([path]) => path)].map((path) => last?.getSourceFile(path))
  return asked
    .flatMap((file) => (file ? (last?.getSemanticDiagnostics(file) ?? []) : []))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(root.length + 1) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}

it(
  'is added by one folder, one descriptor and two lines; without any of them nothing compiles, nor without an answer of the descriptor',
  { timeout: 300_000 },
  () => {
    expect(faultsWith(Object.values(parts))).toEqual([])
    for (const without of Object.keys(parts)) {
      const rest = Object.entries(parts).flatMap(([part, file]) => (part === without ? [] : [file]))
      // A folder that nobody names is only a folder: its line is what makes it a view.
      expect(faultsWith(rest).length, `without ${without}`).toBeGreaterThan(0)
    }
    const [path] = parts['its descriptor'] ?? ['']
    for (const silent of Object.keys(answers)) {
      const told = descriptor(Object.keys(answers).filter((name) => name !== silent))
      const files = Object.values(parts).filter(([other]) => other !== path)
      expect(faultsWith([...files, [path, told]]).length, `silent about ${silent}`).toBeGreaterThan(0)
    }
  },
)

const temp = mkdtempSync(join(tmpdir(), 'weather-'))
afterAll(() => rmSync(temp, { recursive: true, force: true }))

it('plays, and is judged, on every stage', async () => {
  const file = join(temp, 'view.ts')
  writeFileSync(file, view.replaceAll("'../../", `'${root}/src/`))
  const { weatherView } = (await import(/* @vite-ignore */ file)) as { weatherView: (input: object) => Picture }
  const steps = ['rain', 'sky'].map((id) => ({ id, view: id, facts: [] }))
  const scene = { id: 'weather', kind: 'weather', rain: 'rain', steps }
  fc.assert(
    fc.property(drawn, (rain) => {
      const report = reportOf(
        scene as never,
        { rain },
        { locale: 'en', title: 'It rained', lead: undefined, labels: {} },
      )
      for (const stage of stages)
        for (const { id: step } of steps)
          expect(faultsOf(weatherView({ report, scene, step, stage, locale: 'en' }), stage)).toEqual([])
    }),
    { numRuns: 10 },
  )
})

/** Scenes that are spelled out: a pack that is written here, as a file of a pack would. */
const packs = new Set(['electron/packs/scaffold/minimal.ts'])
/** Kinds of facts share some names with scene kinds. */
const sheets = new Set(['electron/workbook/sheets/plans.ts'])

it('nothing but its descriptor, its folder and the registries names a kind', () => {
  const names = Object.keys(kinds).join('|')
  const naming = new RegExp(`\\bkind\\b[^\\n]{0,14}'(${names})'|(Of|Input)<'(${names})'|case '(${names})'`)
  const files = ['electron', 'src'].flatMap((house) =>
    readdirSync(at(house), { recursive: true, encoding: 'utf8' }).map((file) => `${house}/${file}`),
  )
  const code = files.filter((file) => /\.(ts|vue)$/.test(file) && !/^(electron\/packs\/kinds|src\/scenes)\//.test(file))
  expect(code.length).toBeGreaterThan(500)
  expect(code.filter((file) => !packs.has(file) && !sheets.has(file) && naming.test(text(file)))).toEqual([])
})
