import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { brokenTrees, groundTree, soundTree, type Tree } from './brokenTrees'

const root = resolve(import.meta.dirname, '../..')
const rules = config.forbidden.map((rule) => rule.name ?? '')

/** What the project's own rules say of a folder; `broken` names the rules, `texts` says `rule: from → to`. */
async function look(baseDir: string): Promise<{ files: string[]; broken: Set<string>; texts: string[] }> {
  const ruleSet = { forbidden: config.forbidden }
  const { output } = await cruise(['electron', 'src'], { ...config.options, baseDir, validate: true, ruleSet })
  const { modules, summary } = output as ICruiseResult
  return {
    files: modules.map((m) => m.source),
    broken: new Set(summary.violations.map((v) => v.rule.name)),
    texts: summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`),
  }
}

describe('the layers', () => {
  let temp = ''
  let count = 0

  beforeAll(async () => {
    temp = await mkdtemp(join(tmpdir(), 'layers-'))
  })
  afterAll(() => rm(temp, { recursive: true, force: true }))

  /** Writes a tree with all rooms present, on its ground, into a folder of its own. */
  async function plant(tree: Tree): Promise<string> {
    const folder = join(temp, String((count += 1)))
    await Promise.all(['electron', 'src'].map((room) => mkdir(join(folder, room), { recursive: true })))
    for (const [path, text] of Object.entries({ ...groundTree, ...tree })) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return folder
  }

  it('hold in the program', async () => {
    const { files, texts } = await look(root)
    expect(files).toEqual(
      expect.arrayContaining(['electron/core/tour.ts', 'electron/preload/index.ts', 'src/stage/App.vue']),
    )
    expect(texts).toEqual([])
  })

  it('let every room import what it may', async () => {
    expect((await look(await plant(soundTree))).texts).toEqual([])
  })

  it.each(rules)('rule %s turns red', async (rule) => {
    const { broken, texts } = await look(await plant(brokenTrees[rule] ?? {}))
    expect(broken, texts.join('\n')).toEqual(new Set([rule]))
  })

  it('have a broken tree for each rule, and none for a rule that is gone', () => {
    expect(Object.keys(brokenTrees).sort()).toEqual([...rules].sort())
  })

  it('know every room there is', async () => {
    const known = {
      electron: ['cli', 'control', 'core', 'export', 'main', 'packs', 'preload', 'workbook'],
      src: [
        'charts',
        'components',
        'composables',
        'drawings',
        'entrance',
        'fonts',
        'gestures',
        'i18n',
        'judge',
        'map',
        'marks',
        'painter',
        'picture',
        'poster',
        'presenter',
        'scenes',
        'services',
        'staff',
        'stage',
        'stores',
        'styles',
        'workshop',
      ],
    }
    for (const [house, rooms] of Object.entries(known)) {
      const entries = await readdir(join(root, house), { withFileTypes: true })
      const strange = entries.filter((e) => e.isDirectory() && !rooms.includes(e.name)).map((e) => e.name)
      expect(strange, `${house}: give a new room its rules first`).toEqual([])
    }
  })
})
