import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { getFileInfo } from 'prettier'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
const minutes = 60_000

/** Runs a tool in the project; its exit code and all it printed. */
function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH, NO_COLOR: '1' } })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) => done({ code, said }))
  })
}

// All at once: each of them is one process that waits for one core.
describe.concurrent('the house is kept', () => {
  const tools = [
    ['every environment type-checks', 'node', ['build/typecheck.mjs']],
    ['the linter finds nothing', 'eslint', ['.']],
    ['everything is formatted', 'prettier', ['--check', '.']],
    ['no export, file or package is unused', 'knip', ['--no-progress']],
  ] as const

  it.each(tools)('%s', { timeout: 20 * minutes }, async (_promise, command, args) => {
    const { code, said } = await run(command, args)
    expect(code, said).toBe(0)
  })

  it.each([
    'tests/fixtures/facts-2020.json',
    'resources/packs/suxitong-2020/geo/land-water.geojson',
    'tests/fixtures/packs/valid/manifest.json',
    'package-lock.json',
  ])('the formatter leaves %s byte for byte', async (path) => {
    const { ignored } = await getFileInfo(join(root, path), { ignorePath: join(root, '.prettierignore') })
    expect(ignored).toBe(true)
  })

  it('`npm run lint` asks the same tools', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { lint: string } }
    expect(scripts.lint).toBe('eslint . && prettier --check . && depcruise electron src && knip')
  })
})
