import type { SvgReason } from '../../core/faultKinds'

/** What makes an SVG more than a picture, and what it is called in a fault. A prefix does not hide it. */
const active: readonly (readonly [SvgReason, RegExp])[] = [
  ['script', /<\s*(?:[\w-]+:)?script\b/i],
  ['foreignObject', /<\s*(?:[\w-]+:)?foreignObject\b/i],
  ['embedded document', /<\s*(?:[\w-]+:)?(?:iframe|embed|object|audio|video|handler|listener)\b/i],
  ['event handler', /[\s"'/](?:on[a-z]+)\s*=/i],
  ['entity or document type', /<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i],
  ['javascript: address', /(?:java|vb)script\s*:/i],
  ['outside address', /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp)[;,]|["'\s>])/i],
  ['outside style', /@import|url\(\s*["']?\s*(?!#)[a-z/.]/i],
  ['style sheet instruction', /<\?\s*xml-stylesheet/i],
]

/** Why an SVG is more than a picture; undefined where it is one. Character references are read before it is judged. */
export function whyActive(svg: string): SvgReason | undefined {
  const plain = svg
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(parseInt(code, 16)))
    .replaceAll(/<!--[^]*?-->/g, ' ')
  return active.find(([, pattern]) => pattern.test(plain))?.[0]
}

const letter = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')
