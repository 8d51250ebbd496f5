import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { landscape, launch, settled, type Kiosk } from './harness'
import { PrivateBus } from './privateBus'

describe('a machine that wakes up', () => {
  let bus: PrivateBus
  let kiosk: Kiosk
  beforeAll(async () => {
    bus = await PrivateBus.start()
    process.env['DBUS_SYSTEM_BUS_ADDRESS'] = bus.address
    kiosk = await launch(landscape, ['--profile', 'kiosk', '--scene', 'map/2'], { hall: usualHall })
    await settled(kiosk, 'map/2')
  })
  afterAll(async () => {
    delete process.env['DBUS_SYSTEM_BUS_ADDRESS']
    // What is left of the driver's connection cannot ask the program to leave.
    kiosk.electron.process().kill('SIGKILL')
    await kiosk.close()
    await bus.stop()
  })

  it('is noticed by the signal of the log-in manager, and the stage is put back over whatever came up meanwhile', async () => {
    await kiosk.electron.evaluate(({ BrowserWindow, powerMonitor }) => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      powerMonitor.on('suspend', () => heard.push('suspend'))
      powerMonitor.on('resume', () => heard.push('resume'))
      BrowserWindow.getAllWindows()[0]?.setKiosk(false)
    })
    bus.prepareForSleep(true)
    bus.prepareForSleep(false)
    // Chromium and Electron both listen to the log-in manager, so each is heard once or twice.
    const heard = await kiosk.electron.evaluate(async ({ BrowserWindow }) => {
      const { heard: list } = globalThis as unknown as { heard: string[] }
      while (!list.includes('resume') || !BrowserWindow.getAllWindows()[0]?.isKiosk())
        await new Promise((again) => setTimeout(again, 50))
      return list
    })
    expect(heard[0]).toBe('suspend')
    // The machine's sleep ends the driver's connection to the page; main still sees it.
    const seen = await kiosk.electron.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() => document.documentElement.dataset.settled)`,
        ) as Promise<unknown>,
    )
    expect(seen).toBe('map/2')
  })
})
