import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const docs = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]

/** Files and folders of this repository that a text names. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:electron|src|tests|build|docs|resources\/packs)\/[\w./-]*)`/g)].map(([, path = '']) => path)

it('no document names a file or a folder that is not there', () => {
  const named = docs.flatMap((file) => pathsIn(read(file)).map((path) => `${file}: ${path}`))
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((one) => !existsSync(join(root, one.split(': ')[1] ?? '')))).toEqual([])
})

it('the architecture tells of every room', () => {
  const rooms = ['electron', 'src'].flatMap((top) =>
    readdirSync(join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${top}/${name}`),
  )
  const told = new Set(pathsIn(read('docs/architecture.md')))
  expect(rooms.filter((room) => !told.has(room))).toEqual([])
})
