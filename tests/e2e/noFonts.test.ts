import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape, launch, settled, type Kiosk } from './harness'

/** A machine on which fontconfig knows no font at all. */
const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-fonts-'))
const home = join(folder, 'home')
let kiosk: Kiosk
beforeAll(async () => {
  const conf = join(folder, 'fonts.conf')
  writeFileSync(conf, `<?xml version="1.0"?><fontconfig><cachedir>${folder}</cachedir></fontconfig>`)
  process.env['FONTCONFIG_FILE'] = conf
  mkdirSync(home)
  kiosk = await launch(landscape, ['--lang', 'en', '--scene', 'indicators/2'], undefined, home)
})
afterAll(async () => {
  delete process.env['FONTCONFIG_FILE']
  await kiosk.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a machine without one system font', () => {
  it('plays, and no page ends while its own fonts load', async () => {
    await settled(kiosk, 'indicators/2')
    await kiosk.page.keyboard.press('ArrowRight')
    await settled(kiosk, 'indicators/3')
    // What no font of ours can draw is asked of the system, too.
    const width = await kiosk.page.evaluate(() => {
      const line = document.createElement('p')
      line.style.font = '20px monospace'
      line.textContent = 'مرحبا 🏯 𠮷'
      document.body.append(line)
      const measured = line.getBoundingClientRect().width
      line.remove()
      return measured
    })
    expect(width).toBeGreaterThan(0)
    // A page that has ended is fetched anew: only the log tells.
    const log = join(home, 'logs/main.log')
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('recovery: crashed')
  })
})
