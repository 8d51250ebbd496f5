import type { Bitmap } from '../../../src/picture/picture'
import type { Box } from '../../../src/picture/stage'
import { placed, type Photo } from '../photos'
import { nonVisual, type Numbers } from './shape'
import { emu } from './units'
import { tag } from './xml'

/** How a camera's turns, 1–8, are undone: degrees to the right, after a mirror or not. */
const turns: Readonly<Record<number, readonly [number, boolean]>> = {
  ...{ 2: [0, true], 3: [180, false], 4: [180, true], 5: [270, true] },
  ...{ 6: [90, false], 7: [90, true], 8: [270, false] },
}
const degree = 60_000

/** A box as it is before a quarter turn around its middle. */
const lying = ({ x, y, w, h }: Box): Box => ({ x: x + w / 2 - h / 2, y: y + h / 2 - w / 2, w: h, h: w })

function placeXml(box: Box, turn: number): string {
  const [degrees, mirrored] = turns[turn] ?? [0, false]
  const { x, y, w, h } = degrees % 180 === 0 ? box : lying(box)
  const attributes = { rot: degrees === 0 ? undefined : degrees * degree, flipH: mirrored ? 1 : undefined }
  return tag('a:xfrm', attributes, tag('a:off', { x: emu(x), y: emu(y) }), tag('a:ext', { cx: emu(w), cy: emu(h) }))
}

const thousandths = (share: number): number => Math.round(share * 100_000)

/** A picture of the pack, cut as the stage cuts it; `link` is its file's. */
export function photoXml(next: Numbers, { id, alt, fit, box }: Bitmap, photo: Photo, link: string): string {
  const place = placed(photo, box, fit)
  const { x, y } = place.cut
  const [across, down] = photo.turn > 4 ? [y, x] : [x, y]
  const sides = { l: thousandths(across), t: thousandths(down), r: thousandths(across), b: thousandths(down) }
  return tag(
    'p:pic',
    {},
    tag(
      'p:nvPicPr',
      {},
      nonVisual(next(), { name: id, alt }),
      tag('p:cNvPicPr', {}, tag('a:picLocks', { noChangeAspect: 1 })),
      tag('p:nvPr'),
    ),
    tag(
      'p:blipFill',
      {},
      tag('a:blip', { 'r:embed': link }),
      tag('a:srcRect', sides),
      tag('a:stretch', {}, tag('a:fillRect')),
    ),
    tag('p:spPr', {}, placeXml(place.box, photo.turn), tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))),
  )
}
