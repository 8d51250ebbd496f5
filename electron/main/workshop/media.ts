import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaGiven } from '../../core/contracts/storyboard'
import type { PackFault } from '../../core/faults'
import { atomicWrite, move } from '../../packs/disk'
import { lookAtMedia } from '../../packs/media'

/** Files that were put into a pack. */
export interface Put {
  readonly media: string
  readonly still?: string
}

const short = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12)

/** What a file holds is its name: the same one twice is one file. */
async function nameOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex').slice(0, 12)
}

/** Copies a file under `media/`, named by what it holds; whether it was not there yet. Rejects with what the disk says. */
export async function putFile(
  folder: string,
  file: string,
): Promise<{ readonly media: string; readonly isNew: boolean }> {
  await mkdir(join(folder, 'media'), { recursive: true })
  const media = `media/${await nameOfFile(file)}${extname(file).toLowerCase()}`
  if (await stat(join(folder, media)).catch(() => undefined)) return { media, isNew: false }
  await copyFile(file, join(folder, `${media}.part`))
  await move(join(folder, `${media}.part`), join(folder, media))
  return { media, isNew: true }
}

/** Puts what was given under `media/`, whatever it is; what stood there stays. Null for a film without a still. Rejects with what the disk says. */
export async function putMedia(
  folder: string,
  given: Exclude<MediaGiven, { megapixels: number }>,
): Promise<Put | null> {
  await mkdir(join(folder, 'media'), { recursive: true })
  if ('bytes' in given) {
    const media = `media/${short(given.bytes)}.${given.type}`
    await atomicWrite(join(folder, media), given.bytes)
    return { media }
  }
  if (given.still === null) return null
  const still = `media/${short(given.still)}.jpg`
  await atomicWrite(join(folder, still), given.still)
  const { media } = await putFile(folder, given.film)
  return { media, still }
}

/** What is wrong with files that were just put there, as a pack's media are looked at; then they go again. */
export async function wrongWith(folder: string, put: Put): Promise<readonly PackFault[]> {
  const { faults } = await lookAtMedia(folder, { scenes: [{ steps: [put] }] }, '')
  if (faults.length > 0) await takeOut(folder, put)
  return faults
}

const takeOut = async (folder: string, { media, still }: Put): Promise<void> => {
  for (const file of [media, still]) if (file !== undefined) await rm(join(folder, file), { force: true })
}
