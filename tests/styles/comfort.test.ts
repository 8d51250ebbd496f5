import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/styles/comfort.css', import.meta.url), 'utf8')

/** Tokens of the rule whose selectors contain a text. */
function tokensOf(selector: string): Readonly<Record<string, string>> {
  const rule = css.split('}').find((block) => block.includes(selector)) ?? ''
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c) : (hex.slice(1).match(/../g) ?? [])
  const [r = 0, g = 0, b = 0] = full.map((part) => {
    const c = Number.parseInt(part, 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(a ?? ''), luminance(b ?? '')].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(["[data-theme='night']", "[data-theme='paper']"])('high contrast, %s', (theme) => {
  const tokens = tokensOf(theme)
  const grounds = ['ground', 'raised', 'land'] as const

  it.each(['ink', 'ink-2', 'ink-3', 'river', 'park'])('%s is read as text: 7 : 1 on every ground', (name) => {
    for (const ground of grounds) expect(contrast(tokens[name], tokens[ground]), ground).toBeGreaterThanOrEqual(7)
  })

  it.each(['line', 'tick'])('%s is seen as a mark: 4.5 : 1 on every ground', (name) => {
    for (const ground of grounds) expect(contrast(tokens[name], tokens[ground]), ground).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps amber and teal apart in lightness, for grey eyes', () => {
    expect(contrast(tokens.park, tokens.river)).toBeGreaterThan(1.02)
  })
})
