import { builtInFormat } from './formats'
import type { Part } from './package'
import { isOn, walkXml } from './xml'

/** What of a cell's style decides what it shows. */
export interface Style {
  readonly format: string
  readonly struck: boolean
}

const plain: Style = { format: 'General', struck: false }

/** Styles by their number in the workbook. A number without a style is shown as it is. */
export type Styles = (number: string | undefined) => Style

export function readStyles(part: Part | undefined): Styles {
  if (!part) return () => plain
  const formats = new Map<number, string>()
  const fonts: boolean[] = []
  const cells: { readonly format: number; readonly font: number }[] = []
  walkXml(part, {
    open: (name, attributes, path) => {
      const above = path.at(-1)
      if (name === 'numFmt' && above === 'numFmts')
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'font' && above === 'fonts') fonts.push(false)
      if (name === 'strike' && path.at(-2) === 'fonts' && isOn(attributes.val ?? '1')) fonts[fonts.length - 1] = true
      if (name === 'xf' && above === 'cellXfs')
        cells.push({ format: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) })
    },
  })
  const styles = cells.map(({ format, font }) => ({
    format: formats.get(format) ?? builtInFormat(format),
    struck: fonts[font] ?? false,
  }))
  return (number) => styles[Number(number ?? 0)] ?? plain
}
