import type { Colour } from './colour'

/** The stage's real pixels, asked for by CSS pixel. */
export interface Picture {
  readonly scale: number
  /** A pixel of the picture itself. */
  readonly at: (x: number, y: number) => Colour
}

/** A screenshot as pixels; rejects where it is no picture. */
export async function readPicture(base64: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas to read a picture with')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const { data } = context.getImageData(0, 0, width, height)
  const clamp = (n: number, most: number): number => Math.max(0, Math.min(most - 1, Math.floor(n)))
  return {
    scale: width / innerWidth,
    at: (x, y) => {
      const i = (clamp(y, height) * width + clamp(x, width)) * 4
      return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0, 1]
    },
  }
}

/** The stage as it is, without its words, and without words and marks. */
export interface Pictures {
  readonly shown: Picture
  readonly wordless: Picture
  readonly blank: Picture
}
