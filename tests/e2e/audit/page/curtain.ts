const still = '*, *::before, *::after { transition: none !important; caret-color: transparent !important }'
const wordless = `
  *, *::before, *::after { -webkit-text-fill-color: transparent !important;
    text-decoration-color: transparent !important }
  svg text, svg tspan, svg textPath { fill: transparent !important; stroke: transparent !important }`
const markless = `
  svg path, svg circle, svg rect, svg line, svg polyline, svg polygon, svg ellipse, svg use { visibility: hidden !important }
  [data-fact], [data-fact] *, [data-travel], [data-travel] *, [data-mark] {
    background: none !important; border-color: transparent !important; box-shadow: none !important }`

const sheets = { still, wordless, markless }

/** Takes words, or words and marks, off the picture without moving anything; `shown` brings all back. */
export function draw(what: 'shown' | 'wordless' | 'blank'): void {
  sheet('still', true)
  sheet('wordless', what !== 'shown')
  sheet('markless', what === 'blank')
}

/** As if the audit had never been. */
export function lift(): void {
  sheet('wordless', false)
  sheet('markless', false)
  // A colour that comes back while transitions are allowed again would fade in: let it come back first.
  document.body.getBoundingClientRect()
  sheet('still', false)
}

/** A constructed sheet: the content security policy lets no style element in. */
function sheet(name: keyof typeof sheets, on: boolean): void {
  const known = document.adoptedStyleSheets.find((s) => names.get(s) === name)
  if (on && !known) {
    const made = new CSSStyleSheet()
    made.replaceSync(sheets[name])
    names.set(made, name)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made]
  }
  if (!on && known) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== known)
}

const names = new Map<CSSStyleSheet, string>()
