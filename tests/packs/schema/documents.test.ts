import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPack } from '../../../electron/packs'
import { run } from '../../../electron/cli/program'

const docs = resolve(import.meta.dirname, '../../../docs')
const format = readFileSync(join(docs, 'pack-format.md'), 'utf8')
const tool = readFileSync(join(docs, 'pack-tool.md'), 'utf8')
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-documents-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

describe('docs/pack-format.md', () => {
  it('has examples that together are a pack that plays', async () => {
    const examples = [...format.matchAll(/<!-- example: (\w+) -->\s+```json\n([^]*?)```/g)]
    expect(examples.map(([, name]) => name)).toEqual(['manifest', 'facts', 'tour', 'texts'])
    for (const [, name = '', text = ''] of examples)
      for (const file of name === 'texts' ? ['texts/en.json', 'texts/zh-CN.json'] : [`${name}.json`]) {
        mkdirSync(dirname(join(room, file)), { recursive: true })
        writeFileSync(join(room, file), text)
      }
    const pack = await readPack(room)
    expect(pack.ok ? [] : pack.error).toEqual([])
  })

  it('names every kind of scene and of entry', () => {
    const kinds = [
      'opening',
      'milestones',
      'indicators',
      'clusters',
      'projects',
      'map',
      'livability',
      'outlook',
      'story',
    ]
    for (const kind of [...kinds, 'statements', 'lists', 'figures', 'derived', 'companies', 'links', 'works', 'checks'])
      expect(format).toContain(`| \`${kind}\``)
  })
})

describe('docs/pack-tool.md', () => {
  it('has every verb, and no other', async () => {
    const said: string[] = []
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = (text: string) => said.push(text) > 0
    await run(['--help'], { preview: () => Promise.resolve(0) }).finally(() => (process.stdout.write = write))
    const verbs = [...said.join('').matchAll(/^ {2}([a-z]+) (?:\[options\] )?[<[]/gm)].map(([, verb]) => verb)
    expect(verbs.length).toBeGreaterThan(8)
    const told = [...tool.matchAll(/^\| `([a-z]+)` /gm)].map(([, verb]) => verb)
    expect(told.sort()).toEqual(verbs.sort())
  })
})
