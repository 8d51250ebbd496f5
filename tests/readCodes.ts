import { scanRGBABuffer } from '@undecaf/zbar-wasm'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A picture as its pixels, RGBA. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** What two decoders that know nothing of one another read in a picture: zbar and zxing. */
export async function readCodes(picture: Pixels): Promise<{ readonly zbar: string[]; readonly zxing: string[] }> {
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer } })
  const [zbar, zxing] = await Promise.all([
    scanRGBABuffer(picture.data.buffer, picture.width, picture.height),
    readBarcodes({ ...picture, colorSpace: 'srgb' }, { formats: ['QRCode'], maxNumberOfSymbols: 8 }),
  ])
  return { zbar: zbar.map((symbol) => symbol.decode()).sort(), zxing: zxing.map(({ text }) => text).sort() }
}
