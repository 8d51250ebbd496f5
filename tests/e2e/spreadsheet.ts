import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { columnOf, edit, rowOf, sheet } from '../workbook/book'

/** A cell as a person finds it: sheet, first cell of its row, heading of its column. */
export interface CellEdit {
  readonly sheet: string
  readonly row: string
  readonly heading: string
  readonly from: string | number
  readonly to: string | number
}

/** LibreOffice of this machine (Debian's libreoffice-calc-nogui), if there is one. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** Changes cells of a workbook and saves it in its place: with LibreOffice where there is one, else with a library. */
export async function editCells(file: string, edits: readonly CellEdit[]): Promise<void> {
  if (!hasLibreOffice)
    return edit(file, file, (book) => {
      for (const { sheet: name, row, heading, to } of edits) {
        const found = sheet(book, name)
        found.getCell(`${columnOf(found, heading)}${rowOf(found, row)}`).value = to
      }
    })
  const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-office-'))
  const flat = join(room, basename(file).replace(/xlsx$/, 'fods'))
  convert(room, 'fods', room, file)
  writeFileSync(flat, edits.reduce(changed, readFileSync(flat, 'utf8')))
  mkdirSync(join(room, 'out'))
  convert(room, 'xlsx', join(room, 'out'), flat)
  copyFileSync(join(room, 'out', basename(file)), file)
  rmSync(room, { recursive: true, force: true })
}

function convert(room: string, to: string, folder: string, file: string): void {
  const own = `-env:UserInstallation=file://${room}/profile`
  spawnSync('soffice', [own, '--headless', '--convert-to', to, '--outdir', folder, file])
  const made = join(folder, basename(file).replace(/[^.]+$/, to))
  if (!existsSync(made)) throw new Error(`LibreOffice made no ${made}`)
}

/** The same edit in LibreOffice's flat file: in the row of that name the cell that says so. */
function changed(text: string, { sheet: name, row, from, to }: CellEdit): string {
  const start = text.indexOf(`<text:p>${row}</text:p>`, text.indexOf(`<table:table table:name="${name}"`))
  const end = text.indexOf('</table:table-row>', start)
  const before = text.slice(start, end)
  const kind =
    typeof to === 'number'
      ? `office:value-type="float" office:value="${to}" calcext:value-type="float"`
      : 'office:value-type="string" calcext:value-type="string"'
  const cell = new RegExp(
    `office:value-type="[a-z]+"(?: office:value="[^"]*")? calcext:value-type="[a-z]+">(\\s*)<text:p>${from}</text:p>`,
  )
  if (start < 0 || !cell.test(before)) throw new Error(`no ${from} in the row ${row} of ${name}`)
  return text.slice(0, start) + before.replace(cell, `${kind}>$1<text:p>${to}</text:p>`) + text.slice(end)
}
