import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../build/packaging/debian/mount-sticks')
let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-mount-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What is mounted where `lsblk` says this. */
function mounted(lsblk: string): readonly string[] {
  const [told, asked] = [join(folder, 'lsblk.txt'), join(folder, 'asked.txt')]
  writeFileSync(told, lsblk)
  writeFileSync(asked, '')
  const tool = (name: string, body: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  tool('lsblk', `cat ${told}`)
  tool('udisksctl', `for last; do :; done; echo "$last" >> ${asked}`)
  execFileSync('sh', [script, '--once'], { env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` } })
  return readFileSync(asked, 'utf8').split('\n').filter(Boolean)
}

it('a bare session mounts partitions of what was plugged in, and nothing of the system', () => {
  const line = (name: string, kind: string, plugged: 0 | 1, place: string): string =>
    `NAME="/dev/${name}" FSTYPE="${kind}" HOTPLUG="${plugged}" MOUNTPOINT="${place}"`
  const all = [
    line('sda1', 'ext4', 0, ''),
    line('sdb', '', 1, ''),
    line('sdb1', 'vfat', 1, ''),
    line('sdb2', 'exfat', 1, ''),
    line('sdc1', 'ext4', 1, '/'),
    line('sdc2', 'swap', 1, ''),
    line('sdd1', 'ntfs', 1, '/media/briefing-kiosk/A B'),
  ]
  expect(mounted(all.join('\n'))).toEqual(['/dev/sdb1', '/dev/sdb2'])
})

it('a session without udisks goes on without', () => {
  expect(() => execFileSync('/bin/sh', [script, '--once'], { env: { PATH: folder } })).not.toThrow()
})
