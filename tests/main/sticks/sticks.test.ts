import { describe, expect, it } from 'vitest'
import { pluggedIn } from '../../../electron/main/sticks/linux'
import { drivesOf } from '../../../electron/main/sticks/windows'

const line = (device: string, path: string, kind: string, options = 'rw,relatime', last = 'rw'): string =>
  `42 27 ${device} / ${path} ${options} shared:1 - ${kind} /dev/sdb1 ${last}`
const removable = (device: string): boolean => device === '8:17'

describe('sticks on Linux', () => {
  it('are what lies on a removable device, wherever it is mounted', () => {
    const text = [line('8:1', '/', 'ext4'), line('8:1', '/data', 'ext4'), line('8:17', '/stick', 'vfat')].join('\n')
    expect(pluggedIn(text, removable)).toEqual([{ path: '/stick', device: '8:17', readOnly: false }])
  })

  it('are what is mounted where such things are mounted', () => {
    const text = [line('8:1', '/media/kiosk/REPORT', 'exfat'), line('8:2', '/run/media/kiosk/B', 'ntfs3')].join('\n')
    expect(pluggedIn(text, () => false).map(({ path }) => path)).toEqual(['/media/kiosk/REPORT', '/run/media/kiosk/B'])
  })

  it('may have blanks and Chinese in their names', () => {
    const [stick] = pluggedIn(line('8:17', String.raw`/media/k/YEAR\0402027\040\134年报`, 'vfat'), removable)
    expect(stick?.path).toBe(String.raw`/media/k/YEAR 2027 \年报`)
  })

  it('say when they can be read only, by mount or by volume', () => {
    const text = [line('8:17', '/a', 'vfat', 'ro,nosuid'), line('8:17', '/b', 'vfat', 'rw', 'ro,uid=1')].join('\n')
    expect(pluggedIn(text, removable).map(({ readOnly }) => readOnly)).toEqual([true, true])
  })

  it('are told once where something is mounted over', () => {
    const text = [line('8:1', '/media/a', 'ext4'), line('8:17', '/media/a', 'vfat')].join('\n')
    expect(pluggedIn(text, removable)).toEqual([{ path: '/media/a', device: '8:17', readOnly: false }])
  })

  it('are neither the system that runs from a stick nor file systems without files', () => {
    const text = [line('8:17', '/', 'ext4'), line('8:17', '/boot/efi', 'vfat'), line('0:9', '/media/x', 'autofs'), '']
    expect(pluggedIn(text.join('\n'), removable)).toEqual([])
  })
})

describe('sticks on Windows', () => {
  it('are none where PowerShell says nothing', () => {
    expect(drivesOf('\r\n')).toEqual([])
  })

  it('are one where it tells one, named by its letter without a label', () => {
    expect(drivesOf('{"DeviceID":"E:","VolumeName":"","FreeSpace":"1000","Access":0}')).toEqual([
      { path: 'E:\\', name: 'E:', freeBytes: 1000, writable: true, answers: true },
    ])
  })

  it('are several where it tells several; a drive that can be read only says so', () => {
    const answer = '[{"DeviceID":"E:","VolumeName":"年报","FreeSpace":5,"Access":1},{"DeviceID":"F:","FreeSpace":7}]'
    expect(drivesOf(answer)).toEqual([
      { path: 'E:\\', name: '年报', freeBytes: 5, writable: false, answers: true },
      { path: 'F:\\', name: 'F:', freeBytes: 7, writable: true, answers: true },
    ])
  })
})
