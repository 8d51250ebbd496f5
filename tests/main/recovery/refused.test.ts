import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviceFor, isOnShare, isRefused } from '../../../electron/main/recovery/refused'

describe('a page whose process may not start', () => {
  it('is known by how Chromium tells it, and no other end is taken for it', () => {
    expect(isRefused('crashed -2147483645')).toBe(true)
    expect(isRefused('launch-failed 18')).toBe(true)
    const ends = fc.constantFrom('crashed', 'killed', 'oom', 'abnormal-exit', 'clean-exit', 'unresponsive')
    fc.assert(
      fc.property(ends, fc.integer({ min: -2147483644 }), (reason, code) => {
        expect(isRefused(`${reason} ${code}`)).toBe(false)
      }),
    )
  })

  it('is told to staff with what to do: where the program lies, and how it is read', () => {
    const here = adviceFor('win32', 'C:\\Program Files\\Briefing Kiosk\\briefing-kiosk.exe', 'crashed -2147483645')
    expect(here.detail).toContain('icacls "C:\\Program Files\\Briefing Kiosk" /grant *S-1-15-2-1:(OI)(CI)(RX)')
    expect(here.detail).toContain('-2147483645')
    const share = adviceFor('win32', '\\\\server\\展厅\\briefing-kiosk.exe', 'launch-failed 5')
    expect(share.detail).not.toContain('icacls')
    expect(share.detail).toMatch(/本机[^]*Install it on this machine/)
    expect(adviceFor('linux', '/usr/bin/kiosk', 'launch-failed 5').detail).not.toContain('Windows')
  })
})

describe('a program on another machine', () => {
  it('is one by its real path, however Windows writes that', () => {
    for (const file of ['\\\\server\\share\\a.exe', '\\\\?\\UNC\\server\\share\\a.exe', '\\\\10.0.0.5\\c$\\a.exe'])
      expect(isOnShare(file)).toBe(true)
    for (const file of ['C:\\a.exe', '\\\\?\\C:\\long\\a.exe', '\\\\.\\C:\\a.exe', '/usr/bin/a', 'a.exe', ''])
      expect(isOnShare(file)).toBe(false)
  })
})
