/** Kinds of files of the same family of boxes, by their brand. */
const brands: readonly (readonly [string, RegExp])[] = [
  ['heic', /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|miaf)/],
  ['avif', /^avi[fs]/],
  ['mov', /^qt {2}/],
]

const heads: readonly (readonly [string, string])[] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpg', '\xff\xd8\xff'],
  ['webm', '\x1a\x45\xdf\xa3'],
  ['gif', 'GIF8'],
  ['bmp', 'BM'],
  ['psd', '8BPS'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['pdf', '%PDF-'],
  ['svgz', '\x1f\x8b'],
  ['zip', 'PK\x03\x04'],
]

/** An SVG's first element, behind whatever a drawing program writes before it. */
const drawing =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w-]+:)?svg\b/i

/** What a file begins as, whatever it is called. */
export function kindOf(head: Buffer): string {
  if (head.length === 0) return 'empty'
  const text = head.subarray(0, 64).toString('latin1')
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.slice(4, 8) === 'ftyp') return brands.find(([, brand]) => brand.test(text.slice(8)))?.[0] ?? 'mp4'
  const found = heads.find(([, start]) => text.startsWith(start))?.[0]
  if (found !== undefined) return found
  return drawing.test(head.subarray(0, 16_384).toString('latin1')) ? 'svg' : 'unknown'
}

/** Whether a picture moves: pages that stand still under less motion cannot stop it. */
export function isAnimated(kind: string, head: Buffer): boolean {
  if (kind === 'webp') return head.subarray(12, 16).toString('latin1') === 'VP8X' && ((head[20] ?? 0) & 2) !== 0
  if (kind !== 'png') return false
  const [moves, pixels] = [head.indexOf('acTL', 8, 'latin1'), head.indexOf('IDAT', 8, 'latin1')]
  return moves >= 0 && (pixels < 0 || moves < pixels)
}
