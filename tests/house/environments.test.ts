import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What the compiler says of one file that is not there, under one of the project's tsconfigs. */
function complaints(environment: string, path: string, text: string): readonly string[] {
  const config = resolve(root, `tsconfig.${environment}.json`)
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  if (!parsed) return [`${config} cannot be read`]
  const probe = resolve(root, path)
  const host = ts.createCompilerHost(parsed.options)
  const program = ts.createProgram([probe], parsed.options, {
    ...host,
    fileExists: (file) => file === probe || host.fileExists(file),
    readFile: (file) => (file === probe ? text : host.readFile(file)),
    getSourceFile: (file, options) =>
      file === probe ? ts.createSourceFile(file, text, options) : host.getSourceFile(file, options),
  })
  return ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' '))
}

// Electron's own types bring Node's along, and main shares its tsconfig with tests of components: what the compiler
// lets pass there (Node in the preload, the DOM in main), the linter refuses; linter.test.ts shows it.
describe('an environment', () => {
  const probes = [
    ['core', 'electron/core/probe.ts', 'export const title = document.title', 'document'],
    ['core', 'electron/core/probe.ts', 'export const folder = process.cwd()', 'process'],
    ['core', 'electron/core/probe.ts', "export { join } from 'node:path'", 'node:path'],
    ['preload', 'electron/preload/probe.ts', 'export const folder = process.cwd()', 'process'],
    ['web', 'src/scenes/probe.ts', "export { join } from 'node:path'", 'node:path'],
    ['web', 'src/scenes/probe.ts', 'export const folder = process.cwd()', 'process'],
  ] as const

  it.each(probes)('%s: %s does not compile with %j', (environment, path, text, name) => {
    expect(complaints(environment, path, text).join('\n')).toContain(name)
  })

  const sound = [
    ['core', 'electron/core/probe.ts', 'export const half = (n: number): number => n / 2'],
    [
      'preload',
      'electron/preload/probe.ts',
      "import { contextBridge } from 'electron'\nexport const all = [contextBridge, document]",
    ],
    ['web', 'src/scenes/probe.ts', "import { ref } from 'vue'\nexport const title = ref(document.title)"],
    [
      'node',
      'electron/packs/probe.ts',
      "import { join } from 'node:path'\nexport const path = join(process.cwd(), 'x')",
    ],
  ] as const

  it.each(sound)('%s: %s compiles with what belongs there', (environment, path, text) => {
    expect(complaints(environment, path, text)).toEqual([])
  })
})
