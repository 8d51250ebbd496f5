// Lets the ring of the first picture stand before any stylesheet is there: its own rules are in the page, and the sheets, which would hold
// up every paint before them, follow behind it.

/** @returns {import('vite').Plugin} */
export function curtainFirst() {
  return {
    name: 'curtain-first',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes('class="curtain"')) return html
        const sheets = html.match(/^ *<link rel="stylesheet"[^>]*>\n?/gm) ?? []
        const rest = sheets.reduce((text, sheet) => text.replace(sheet, ''), html)
        return rest.replace(/^ *<\/body>/m, `${sheets.join('')}$&`)
      },
    },
  }
}
