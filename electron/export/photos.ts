import { imageSize } from 'image-size'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Report, Scene } from '../core/report'

/** A picture of a pack as paper and slides hold it. */
export interface Photo {
  readonly kind: 'jpg' | 'png'
  readonly bytes: Uint8Array
  /** Pixels as they are shown: the camera's turn done. */
  readonly width: number
  readonly height: number
  /** How the camera was held, 1–8 as Exif has it. */
  readonly turn: number
}

/** Pictures by their file in the pack. */
export type Photos = ReadonlyMap<string, Photo>

/** Makes PNG or JPEG of files of a pack that are neither, as the stage shows them; what it cannot read is not in its answer. */
export type Decode = (folder: string, files: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>

type Step = Scene['steps'][number]

/** What is to be seen of a step where nothing moves: of a film its still. */
export function pictureFile(step: Step | undefined): string | undefined {
  if (!step || !('view' in step)) return undefined
  if (step.view === 'film') return step.still
  return step.view === 'picture' ? step.media : undefined
}

/** A film's own file, whose still is shown. */
export const filmFile = (step: Step | undefined): string | undefined =>
  step && 'view' in step && step.view === 'film' ? step.media : undefined

const filesOf = ({ tour }: Report): readonly string[] => [
  ...new Set(tour.scenes.flatMap(({ steps }) => steps.flatMap((step) => pictureFile(step) ?? []))),
]

/** Whether a file is a picture that paper holds as it is. */
const isPlain = (file: string): boolean => /^\.(png|jpe?g)$/.test(extname(file))

/** Pictures of a report that only the program can make ready for paper. */
export const foreignFiles = (report: Report): readonly string[] => filesOf(report).filter((file) => !isPlain(file))

/** A picture by its bytes; undefined where they are none. */
function photoOf(bytes: Uint8Array): Photo | undefined {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes)
    if (type !== 'jpg' && type !== 'png') return undefined
    const [w, h] = orientation > 4 ? [height, width] : [width, height]
    return { kind: type, bytes, width: w, height: h, turn: orientation }
  } catch {
    return undefined
  }
}

const bytesIn = (folder: string, file: string): Promise<Uint8Array | undefined> =>
  readFile(join(folder, file)).catch(() => undefined)

/** The pictures that a report's steps show, and the files of those that are not there or that nobody can read. */
export async function readPhotos(
  folder: string,
  report: Report,
  decode: Decode = () => Promise.resolve(new Map()),
): Promise<{ readonly photos: Photos; readonly unseen: readonly string[] }> {
  const foreign = foreignFiles(report)
  const decoded = foreign.length > 0 ? await decode(folder, foreign) : new Map<string, Uint8Array>()
  const photos = new Map<string, Photo>()
  for (const file of filesOf(report)) {
    const bytes = isPlain(file) ? await bytesIn(folder, file) : decoded.get(file)
    const photo = bytes && photoOf(bytes)
    if (photo) photos.set(file, photo)
  }
  return { photos, unseen: filesOf(report).filter((file) => !photos.has(file)) }
}

/** Where a picture lies that fills a box or is whole in it, and which part of each side is cut off, 0–1; u. */
export function placed(
  { width, height }: Photo,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  fit: 'cover' | 'contain',
): { readonly box: typeof box; readonly cut: { readonly x: number; readonly y: number } } {
  const { x, y, w, h } = box
  if (fit === 'contain') {
    const scale = Math.min(w / width, h / height)
    const [wide, tall] = [width * scale, height * scale]
    return { box: { x: x + (w - wide) / 2, y: y + (h - tall) / 2, w: wide, h: tall }, cut: { x: 0, y: 0 } }
  }
  const scale = Math.max(w / width, h / height)
  return { box, cut: { x: (1 - w / (width * scale)) / 2, y: (1 - h / (height * scale)) / 2 } }
}
