import { app } from 'electron'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A home that takes no folder must not keep the tour from playing: then a temporary one serves, and nothing is known of earlier starts. */
export function haveHome(): void {
  try {
    app.getPath('userData')
  } catch (cause) {
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'briefing-kiosk-home-')))
    console.error(
      `home: nothing can be kept there (${String(cause)}): settings, packs and logs last until the program ends`,
    )
  }
}
