import { z } from 'zod'
import { said } from '../../core/said'
import { figureRef, filmPath, id, picturePath } from '../schema/common'
import { need } from './begin'
import { asEver, none, sceneKind } from './kind'
import { anyFigure, many } from './refs'

const told = {
  id,
  facts: z.array(figureRef),
  figures: z.array(figureRef).max(2).optional().describe('Figures that stand large with the words.'),
}

/** A picture is cropped to its room; whole, it stands inside it. */
const whole = z.boolean().optional().describe('Shown whole; else it fills its room, and what sticks out is cropped.')

/** Told freely: a picture or a film of the pack and words; texts give `text`, `caption` and, of what is seen, `alt`. */
export const story = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('story'),
    steps: z
      .array(
        z.discriminatedUnion('view', [
          z.strictObject({ ...told, view: z.literal('words') }),
          z.strictObject({ ...told, view: z.literal('picture'), media: picturePath, whole }),
          /** `still` stands until the film runs, and where it cannot. */
          z.strictObject({ ...told, view: z.literal('film'), media: filmPath, still: picturePath, whole }),
        ]),
      )
      .min(1),
  }),
)({
  words: said('一段话，可配照片或影片', 'A story: words, with a photograph or a film'),
  references: ({ steps }) => steps.flatMap(({ figures }, i) => many(`steps[${i}].figures`, figures, ...anyFigure)),
  ...{ asks: () => null, shares: none, unsaid: none, upgraded: asEver },
  texts: ({ steps }) => steps.flatMap(({ id, view }) => (view === 'words' ? [] : [['steps', id, 'labels', 'alt']])),
  ...{ rows: {}, ownFigures: none, yearBefore: none },
  begun: {
    needs: [need('figures', 'number', [0, 2], '最多两个大数字', 'Two large figures at most')],
    scene: (id, pick) => ({
      id,
      kind: 'story',
      steps: [{ id: 'first', view: 'words', facts: pick('figures'), figures: pick('figures') }],
    }),
    labels: {},
    ...{ usual: 1, counted: false },
    samples: () => ({ facts: {}, picks: { figures: [] }, words: {}, items: {} }),
  },
})
