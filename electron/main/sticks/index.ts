import { execFile } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import type { Stick } from '../../core/sticks'
import { pluggedIn, type Mount } from './linux'
import { diskAt } from '../disks/disk'
import { patient } from '../patience'
import { isThere } from './read'
import { askForDrives, drivesOf } from './windows'

/** Volumes that are plugged in and mounted now. Never fails: what cannot be read is not there. */
export async function listSticks(): Promise<readonly Stick[]> {
  try {
    if (process.platform === 'win32') return await listDrives()
    const sticks = await Promise.all(pluggedIn(await readFile(mounts, 'utf8'), isRemovable).map(stickOf))
    return sticks.filter((stick) => stick !== undefined)
  } catch {
    return []
  }
}

const mounts = '/proc/self/mountinfo'
const lookEveryMs = 1500
/** PowerShell is slow to start, and slower on a machine that has just been switched on. */
const drivesMs = 20_000

/**
 * Tells at once what is plugged in, and again whenever a stick comes, goes, becomes writable or answers again. Looks are taken, because
 * no event says that a volume is mounted. Returns how to stop.
 */
export function watchSticks(onChange: (sticks: readonly Stick[]) => void): () => void {
  let known: string | undefined
  let looking = false
  let silent = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    try {
      const sign = await signOfChange()
      if (sign === known && !silent) return
      const sticks = await listSticks()
      const woke = silent && sticks.every(({ answers }) => answers)
      silent = sticks.some(({ answers }) => !answers)
      if (sign !== known || woke) onChange(sticks)
      known = sign
    } finally {
      looking = false
    }
  }
  void look()
  const clock = setInterval(() => void look(), lookEveryMs)
  return () => clearInterval(clock)
}

/** Cheap to ask for, and another one when another volume is there. */
async function signOfChange(): Promise<string> {
  if (process.platform !== 'win32') return readFile(mounts, 'utf8').catch(() => '')
  const letters = 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  const there = await Promise.all(letters.map((letter) => letterAt(letter, false)))
  return letters.filter((_, i) => there[i]).join('')
}

const letterAt = patient(
  (letter: string) => isThere(`${letter}:\\`),
  (letter) => letter,
)

async function listDrives(): Promise<readonly Stick[]> {
  const given = { windowsHide: true, timeout: drivesMs }
  const { stdout } = await promisify(execFile)('powershell.exe', [...askForDrives], given)
  return drivesOf(stdout)
}

const stickAt = patient(
  (mount: Mount) => diskAt(mount.path).ask('readStick', mount),
  ({ path }) => path,
)

function stickOf(mount: Mount): Promise<Stick | undefined> {
  const { path } = mount
  return stickAt(mount, { path, name: basename(path), freeBytes: 0, writable: false, answers: false })
}

/** Whether the kernel calls a device, or the disk it is a part of, removable, or it hangs on USB. */
function isRemovable(device: string): boolean {
  try {
    const place = realpathSync(`/sys/dev/block/${device}`)
    return /\/usb\d/.test(place) || [place, `${place}/..`].some((disk) => flagOf(`${disk}/removable`) === '1')
  } catch {
    return false
  }
}

function flagOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
