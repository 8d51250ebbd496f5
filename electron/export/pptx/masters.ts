import type { Box } from '../../../src/picture/stage'
import type { Theme } from '../theme'
import { colourMap, ground } from './theme'
import { transform } from './units'
import { document, spaces, tag, tree } from './xml'

const fonts = (which: '+mj' | '+mn'): string =>
  tag('a:latin', { typeface: `${which}-lt` }) +
  tag('a:ea', { typeface: `${which}-ea` }) +
  tag('a:cs', { typeface: `${which}-cs` })

const level = (which: '+mj' | '+mn', sz: number): string =>
  tag(
    'a:lvl1pPr',
    { algn: 'l' },
    tag('a:buNone'),
    tag('a:defRPr', { sz }, tag('a:solidFill', {}, tag('a:schemeClr', { val: 'tx1' })), fonts(which)),
  )

interface Placeholder {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly idx?: number
  readonly box?: Box
  /** Where nothing is written in it: the picture of a slide. */
  readonly isPicture?: boolean
}

/** A place that slides or notes fill. */
export function placeholder({ id, name, type, idx, box, isPicture = false }: Placeholder, paragraphs: string): string {
  const form = box ? transform(box) + tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')) : ''
  const locks = isPicture ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 }
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id, name }),
      tag('p:cNvSpPr', {}, tag('a:spLocks', locks)),
      tag('p:nvPr', {}, tag('p:ph', { type, idx })),
    ),
    tag('p:spPr', {}, form),
    isPicture ? '' : tag('p:txBody', {}, tag('a:bodyPr'), tag('a:lstStyle'), paragraphs),
  )
}

const empty = tag('a:p', {}, tag('a:endParaRPr', { lang: 'en-US' }))

export const masterPart = (theme: Theme, title: Box): string =>
  document(
    tag(
      'p:sldMaster',
      spaces,
      tag('p:cSld', {}, ground(theme), tree(placeholder({ id: 2, name: 'Title', type: 'title', box: title }, empty))),
      colourMap,
      tag('p:sldLayoutIdLst', {}, tag('p:sldLayoutId', { id: 2147483649, 'r:id': 'rId1' })),
      tag(
        'p:txStyles',
        {},
        tag('p:titleStyle', {}, level('+mj', 4000)),
        tag('p:bodyStyle', {}, level('+mn', 1800)),
        tag('p:otherStyle', {}, level('+mn', 1800)),
      ),
    ),
  )

export const layoutPart = document(
  tag(
    'p:sldLayout',
    { ...spaces, type: 'titleOnly', preserve: 1 },
    tag('p:cSld', { name: 'Step' }, tree(placeholder({ id: 2, name: 'Title', type: 'title' }, empty))),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  ),
)

/** A page of notes, u: the slide above, words below. */
export const notesPage = { w: 1080, h: 1440 } as const

/** Where the slide and the words lie on a page of notes. */
function notesPlaces(shape: { readonly w: number; readonly h: number }): {
  readonly picture: Box
  readonly words: Box
} {
  const scale = Math.min(860 / shape.w, 560 / shape.h)
  const [w, h] = [shape.w * scale, shape.h * scale]
  return {
    picture: { x: (notesPage.w - w) / 2, y: 90, w, h },
    words: { x: 108, y: 90 + h + 40, w: notesPage.w - 216, h: notesPage.h - h - 220 },
  }
}

export function notesMasterPart(shape: { readonly w: number; readonly h: number }): string {
  const { picture, words } = notesPlaces(shape)
  return document(
    tag(
      'p:notesMaster',
      spaces,
      tag(
        'p:cSld',
        {},
        tag('p:bg', {}, tag('p:bgRef', { idx: 1001 }, tag('a:schemeClr', { val: 'bg1' }))),
        tree(
          placeholder({ id: 2, name: 'Slide', type: 'sldImg', idx: 2, box: picture, isPicture: true }, ''),
          placeholder({ id: 3, name: 'Notes', type: 'body', idx: 3, box: words }, empty),
        ),
      ),
      colourMap,
      tag('p:notesStyle', {}, level('+mn', 1200)),
    ),
  )
}
