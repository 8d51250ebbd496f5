import { imageSize } from 'image-size'
import { pathOf } from '../../services/kiosk'
import type { MediaGiven } from '../../../electron/core/contracts/storyboard'

/** No display shows more. */
const mostSide = 3840
/** Pixels that are drawn at all, in millions: four bytes each, and no more than a laptop has to spare. */
const mostMegapixels = 150

const jpeg = (canvas: OffscreenCanvas): Promise<Uint8Array> => bytesOf(canvas, 'image/jpeg')
const bytesOf = async (canvas: OffscreenCanvas, type: string): Promise<Uint8Array> =>
  new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.92 })).arrayBuffer())

function drawn(source: ImageBitmap | HTMLVideoElement, w: number, h: number): OffscreenCanvas {
  const scale = Math.min(1, mostSide / Math.max(w, h))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale)))
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas
}

/**
 * What was dropped, made ready for the hall: a photograph upright as its camera meant it, no larger than a display, without
 * what else the camera wrote; a film by its place, with a still of its beginning. What cannot be read here goes as it is:
 * main says what it is.
 */
export async function readMedia(file: File): Promise<MediaGiven> {
  if (/\.(mp4|webm)$/i.test(file.name)) return { film: pathOf(file), still: await stillOf(file) }
  if (/\.svg$/i.test(file.name)) return { bytes: new Uint8Array(await file.arrayBuffer()), type: 'svg' }
  const megapixels = await megapixelsOf(file)
  if (megapixels > mostMegapixels) return { megapixels }
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const canvas = drawn(bitmap, bitmap.width, bitmap.height)
    bitmap.close()
    const isPhoto = /^image\/jpe?g$/.test(file.type)
    return isPhoto
      ? { bytes: await jpeg(canvas), type: 'jpg' }
      : { bytes: await bytesOf(canvas, 'image/png'), type: 'png' }
  } catch {
    const type = /\.(png|webp)$/i.exec(file.name)?.[1]?.toLowerCase() ?? 'jpg'
    return { bytes: new Uint8Array(await file.arrayBuffer()), type: type === 'png' || type === 'webp' ? type : 'jpg' }
  }
}

/** As much of a file as its size stands in, behind whatever a camera wrote before it. */
const headBytes = 8 * 1024 ** 2

/** How large a picture says it is, in millions of pixels, before any is drawn; 0 where it does not say. */
async function megapixelsOf(file: File): Promise<number> {
  try {
    const { width, height } = imageSize(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
    return (width * height) / 1e6
  } catch {
    return 0
  }
}

/** Seconds into a film where its still is taken: many begin black. */
const intoFilm = 1

/** Null where the film cannot be played here. */
async function stillOf(file: File): Promise<Uint8Array | null> {
  const film = document.createElement('video')
  const address = URL.createObjectURL(file)
  try {
    film.muted = true
    film.preload = 'auto'
    const seen = new Promise<boolean>((resolve) => {
      film.addEventListener('seeked', () => resolve(true), { once: true })
      film.addEventListener('error', () => resolve(false), { once: true })
      film.addEventListener('loadeddata', () => (film.currentTime = Math.min(intoFilm, film.duration / 2 || 0)), {
        once: true,
      })
    })
    film.src = address
    if (!(await seen) || film.videoWidth === 0) return null
    return await jpeg(drawn(film, film.videoWidth, film.videoHeight))
  } finally {
    URL.revokeObjectURL(address)
  }
}
