import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import bundled from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?asset'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A configuration for fontconfig: the system's, and one more folder. Pure. */
const fontsConf = (system: string, folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escaped(system)}</include>
  <dir>${escaped(folder)}</dir>
</fontconfig>
`

/**
 * Gives Chromium one font beside those of the system (Linux): while a page's own fonts load it asks the system for another one, and a
 * machine that has none ends the page. To be called before the app is ready. A disk that takes nothing changes nothing.
 */
export function bringFont(userData: string, log: (line: string) => void): void {
  if (process.platform !== 'linux') return
  const folder = join(userData, 'fonts')
  const conf = join(folder, 'fonts.conf')
  // A successor inherits it.
  if (process.env['FONTCONFIG_FILE'] === conf) return
  try {
    mkdirSync(folder, { recursive: true })
    const [font, file] = [readFileSync(bundled), join(folder, 'SourceSans3.ttf')]
    if (statSync(file, { throwIfNoEntry: false })?.size !== font.length) writeFileSync(file, font)
    const { FONTCONFIG_FILE, FONTCONFIG_PATH = '/etc/fonts' } = process.env
    writeFileSync(conf, fontsConf(FONTCONFIG_FILE ?? join(FONTCONFIG_PATH, 'fonts.conf'), folder))
    process.env['FONTCONFIG_FILE'] = conf
  } catch (cause) {
    log(`fonts: none can be given to a system that has none: ${String(cause)}`)
  }
}
