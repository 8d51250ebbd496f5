import { parseFile } from 'music-metadata'
import type { Bytes } from '../media/bytes'
import { boxAt, secondsOfMp4 } from '../media/film'

const sounds: readonly (readonly [string, RegExp])[] = [
  ['wav', /^RIFF[^]{4}WAVE/],
  ['ogg', /^OggS/],
  ['mp3', /^(ID3|\xff[\xe2-\xff])/],
  ['m4a', /^[^]{4}ftyp/],
]

/** What kind of sound a file begins as; undefined where it is none that is played. */
export const soundKind = (head: Buffer): string | undefined => {
  const text = head.subarray(0, 16).toString('latin1')
  return sounds.find(([, begins]) => begins.test(text))?.[0]
}

/** How long a sound or film lasts, seconds; 0 where it does not say. */
export async function secondsOf(path: string, bytes: Bytes): Promise<number> {
  try {
    if (/\.(mp4|m4a)$/.test(path)) return await secondsOfMp4(bytes)
    const { format } = await parseFile(path, { duration: true, skipCovers: true })
    const { duration = 0 } = format
    return Number.isFinite(duration) && duration > 0 ? duration : 0
  } catch {
    return 0
  }
}

/** Whether a sound ends where it says it does. An MP3 never says. */
export async function isWhole(kind: string, { size, read }: Bytes): Promise<boolean> {
  if (kind === 'wav') {
    const said = (await read(4, 4)).readUInt32LE(0)
    // What was recorded into a pipe does not know its length.
    return said === 0 || said >= 0xffff_0000 || said + 8 <= size
  }
  if (kind === 'ogg') {
    const tail = await read(Math.max(0, size - 65_536), 65_536)
    const page = tail.lastIndexOf('OggS')
    return page >= 0 && ((tail[page + 5] ?? 0) & lastPage) !== 0
  }
  return kind !== 'm4a' || areBoxesWhole({ size, read })
}

/** Of an Ogg page's flags: nothing follows. */
const lastPage = 4

async function areBoxesWhole({ size, read }: Bytes): Promise<boolean> {
  let at = 0
  while (at + 8 <= size) {
    const { length } = boxAt(await read(at, 16), 0, size - at)
    if (length < 8) return false
    at += length
  }
  return at === size
}
