import { screen } from 'electron'
import { execFile } from 'node:child_process'
import { isPlausible } from '../../core/hours'
import type { Readings } from '../../core/selfCheck'
import type { Opened } from '../tour/open'
import { freeMegabytes } from './disk'
import { administratorOf, edgeSwipesOf, notificationsOf, sleepsOf } from './systemSays'

const patienceMs = 2000

/** What a program says within two seconds; empty where it does not. */
const ask = (program: string, ...args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: patienceMs, windowsHide: true }, (_error, said) => resolve(said))
  })

/** Reads what the self-check judges. Never fails, and never takes longer than its questions' patience. */
export async function readMachine(folder: string, { playing }: Opened): Promise<Readings> {
  const isWindows = process.platform === 'win32'
  const [free, groups, edges, banners, sleep] = await Promise.all([
    freeMegabytes(folder),
    isWindows ? ask('whoami', '/groups') : '',
    isWindows
      ? ask('reg', 'query', 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI', '/v', 'AllowEdgeSwipe')
      : '',
    isWindows ? '' : ask('gsettings', 'get', 'org.gnome.desktop.notifications', 'show-banners'),
    isWindows ? '' : ask('systemctl', 'is-enabled', 'sleep.target'),
  ])
  return {
    freeMegabytes: free ?? null,
    clockPlausible: isPlausible(new Date()),
    displays: screen.getAllDisplays().map(({ size, scaleFactor, touchSupport }) => ({
      ...{
        width: Math.round(size.width * scaleFactor),
        height: Math.round(size.height * scaleFactor),
        scale: scaleFactor,
      },
      touch: touchSupport === 'unknown' ? null : touchSupport === 'available',
    })),
    ...standingOf(playing),
    sandboxed: process.getuid?.() !== 0,
    administrator: isWindows ? administratorOf(groups) : process.getuid?.() === 0,
    ...{ edgeSwipes: edgeSwipesOf(edges), notifications: notificationsOf(banners), sleeps: sleepsOf(sleep) },
  }
}

function standingOf({ report, notes, standing }: Opened['playing']): Pick<Readings, 'pack' | 'packNotes'> {
  const packNotes = notes.length
  if (!report) return { pack: 'none', packNotes }
  if (!standing) return { pack: 'bundled', packNotes }
  return { pack: standing.state === 'trusted' ? 'signed' : 'unsigned', packNotes }
}
