import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describePackage, licences } from '../../build/licences.mjs'

const root = join(import.meta.dirname, '../..')
const inPackages = (path: string): string => join(root, 'node_modules', path)
const chunk = (...files: string[]) => ({
  type: 'chunk',
  modules: Object.fromEntries(files.map((file) => [file, { renderedLength: 10 }])),
})

/** What `emit` writes after `collect` has seen another part of the build. */
function written(collected: object, last: object): Record<string, string> {
  const files: Record<string, string> = {}
  const { collect, emit } = licences(root)
  collect().generateBundle(undefined, collected)
  const keep = ({ fileName, source }: { fileName: string; source: string }) => (files[fileName] = source)
  emit().generateBundle.call({ emitFile: keep }, undefined, last)
  return files
}

describe('the licences of a build', () => {
  const files = written(
    { main: chunk(inPackages('zod/index.js'), join(root, 'electron/main/index.ts')) },
    {
      page: chunk(inPackages('vue/dist/vue.js'), inPackages('@vue/shared/index.js'), '\0virtual'),
      font: { type: 'asset', originalFileNames: ['node_modules/@fontsource-variable/noto-sans-sc/files/a.woff2'] },
      dropped: { type: 'chunk', modules: { [inPackages('pinia/index.js')]: { renderedLength: 0 } } },
    },
  )

  it('are also those of packages that a part only names, and of what these need', () => {
    const named = written({ main: { ...chunk(), imports: ['subset-font', 'node:fs', 'chunk.js'] } }, {})
    const parts = JSON.parse(named['licences.json'] ?? '') as { name: string }[]
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['fontverter', 'harfbuzzjs', 'subset-font', 'wawoff2']),
    )
  })

  it('are those of the packages that gave code, styles or fonts, whichever part of the build took them', () => {
    const parts = JSON.parse(files['licences.json'] ?? '') as { name: string; licence: string }[]
    expect(parts.map(({ name, licence }) => `${name} ${licence}`)).toEqual([
      '@fontsource-variable/noto-sans-sc OFL-1.1',
      '@vue/shared MIT',
      'vue MIT',
      'zod MIT',
    ])
  })

  it('come with their full texts', () => {
    expect(files['licences.txt']).toContain('SIL OPEN FONT LICENSE')
    expect(files['licences.txt']).toContain('Permission is hereby granted')
  })

  it('stop the build where a package names none', () => {
    expect(() => describePackage(join(root, 'tests/fixtures/packs/valid'))).toThrow()
  })
})
