import { Ajv } from 'ajv'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeScaffold } from '../../../electron/packs/scaffold'
import { jsonSchemas } from '../../../electron/packs/schema'
import { writeHarbour } from '../harbour.mjs'

const root = resolve(import.meta.dirname, '../../..')
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-schemas-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const schemas = jsonSchemas()
const ajv = new Ajv({ strict: false })
const valid = (kind: string, data: unknown): boolean => ajv.validate(schemas[`${kind}.schema.json`] ?? {}, data)

/** JSON files of a folder that name a schema. */
const referring = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.includes('schemas'))
    .map((name) => join(folder, name))
    .filter((file) => read(file)['$schema'] !== undefined)

describe('JSON Schemas', () => {
  it('lie in resources/schemas as the code makes them now (npm run schemas writes them)', () => {
    for (const [name, schema] of Object.entries(schemas))
      expect(read(join(root, 'resources/schemas', name)), name).toEqual(JSON.parse(JSON.stringify(schema)))
    expect(readdirSync(join(root, 'resources/schemas')).sort()).toEqual(Object.keys(schemas).sort())
  })

  it('say what fields mean', () => {
    const described = JSON.stringify(schemas).match(/"description"/g) ?? []
    expect(described.length).toBeGreaterThan(30)
  })

  it('are what the bundled pack’s files refer to, and hold for them', () => {
    const files = referring(join(root, 'resources/packs/suxitong-2020'))
    expect(files.length).toBe(7)
    for (const file of files) {
      const schema = read(resolve(dirname(file), String(read(file)['$schema'])))
      expect(ajv.validate(schema, read(file)), `${file}: ${ajv.errorsText()}`).toBe(true)
    }
  })

  it('come with a new pack, and hold for it', async () => {
    const pack = join(room, 'new')
    expect(await writeScaffold(pack, { id: 'new', period: '2027' })).toEqual({ ok: true, value: null })
    const files = referring(pack)
    expect(files.length).toBe(5)
    for (const file of files)
      expect(ajv.validate(read(resolve(dirname(file), String(read(file)['$schema']))), read(file)), file).toBe(true)
  })

  it('hold for an invented pack, and for nothing that lacks a field, has one too many or another type', () => {
    writeHarbour(join(room, 'harbour'), { events: 40, firms: 200 })
    for (const kind of ['manifest', 'facts', 'tour'] as const) {
      const data = read(join(room, 'harbour', `${kind}.json`))
      expect(valid(kind, data), ajv.errorsText()).toBe(true)
      const [field = ''] = Object.keys(data)
      const { [field]: _gone, ...less } = data
      expect(valid(kind, less), `${kind} without ${field}`).toBe(false)
      expect(valid(kind, { ...data, more: 1 })).toBe(false)
      expect(valid(kind, { ...data, [field]: { odd: true } })).toBe(false)
    }
  })
})
