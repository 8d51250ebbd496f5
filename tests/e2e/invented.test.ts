import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { writeHarbour } from '../packs/harbour.mjs'
import { auditText } from './audit'
import { landscape, launch, portrait, settled, type Size } from './harness'
import { tapOn } from './touch'

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-invented-'))
const shots = process.env['INVENTED_SHOTS']

describe('an invented report plays', () => {
  afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

  it.each<readonly [string, Size, string, object]>([
    ['landscape, German, forty events', landscape, 'de', { events: 40, firms: 9, fields: 4 }],
    ['portrait, Japanese, one event', portrait, 'ja', { events: 1, firms: 9, fields: 4 }],
  ])('every step of it: %s', async (name, size, lang, sizes) => {
    const dir = join(home, lang)
    writeHarbour(dir, sizes)
    const pack = await readPack(dir)
    if (!pack.ok) throw new Error(JSON.stringify(pack.error))
    const kiosk = await launch(size, ['--pack', dir, '--lang', lang, '--scene', 'basin/1'])
    try {
      const stops = walkOf(pack.value.report.tour, 'full').stops
      const steps = stops.flatMap(({ scene, steps: all }) => all.map((_, i) => `${scene}/${i + 1}`))
      const faults: string[] = []
      for (const [n, where] of steps.entries()) {
        await settled(kiosk, where)
        if (shots) await kiosk.page.screenshot({ path: join(shots, `${lang}-${where.replace('/', '-')}.png`) })
        faults.push(...(await auditText(kiosk)).map((fault) => `${where}: ${fault}`))
        if (n < steps.length - 1) await tapOn(kiosk, '[data-action=next]')
      }
      expect(faults, name).toEqual([])
      // The picture that is missing is the only complaint.
      expect(kiosk.complaints.filter((line) => !line.includes('404'))).toEqual([])
    } finally {
      await kiosk.close()
    }
  })
})
