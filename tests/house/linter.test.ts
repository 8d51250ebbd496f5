import { ESLint } from 'eslint'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: resolve(import.meta.dirname, '../..') })

/** The rules a text breaks where a file of the program has it; the file itself is not touched. */
async function broken(filePath: string, text: string): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(text, { filePath })
  return results.flatMap((result) => result.messages.map((m) => m.ruleId ?? m.message))
}

const sfc = (script: string): string =>
  `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n  <p />\n</template>\n`
const later = 'const later = (): Promise<number> => Promise.resolve(1)\n'

describe('the linter', () => {
  const faults = [
    ['electron/core/tour.ts', 'export const a = (x: any): string => String(x)\n', '@typescript-eslint/no-explicit-any'],
    [
      'electron/core/tour.ts',
      'export const a = (x?: string): string => x!\n',
      '@typescript-eslint/no-non-null-assertion',
    ],
    ['electron/main/app.ts', `${later}later()\n`, '@typescript-eslint/no-floating-promises'],
    ['src/stage/App.vue', sfc(`${later}later()`), '@typescript-eslint/no-floating-promises'],
    ['electron/main/app.ts', 'export const a = (): string => document.title\n', 'no-restricted-globals'],
    ...['app.exit(0)', 'app.quit()', 'app.relaunch()'].map(
      (end) =>
        ['electron/main/app.ts', `import { app } from 'electron'\n${end}\n`, 'no-restricted-properties'] as const,
    ),
    ['electron/main/app.ts', 'process.exit(1)\n', 'no-restricted-properties'],
    ['electron/preload/index.ts', 'export const a = (): string => process.cwd()\n', 'no-restricted-globals'],
    ['src/stores/tour.ts', 'export const a = (): unknown => window.kiosk\n', 'no-restricted-properties'],
    ['src/stage/App.vue', sfc('const { kiosk } = window\nvoid kiosk'), 'no-restricted-properties'],
    ['build/doctor.mjs', 'export const a = () => nobody\n', 'no-undef'],
  ] as const

  it.each(faults)('in %s refuses %j', async (path, text, rule) => {
    expect(await broken(path, text)).toContain(rule)
  })

  it('lets the one service read window.kiosk', async () => {
    expect(await broken('src/services/kiosk.ts', 'export const a = (): unknown => window.kiosk\n')).toEqual([])
  })
})
