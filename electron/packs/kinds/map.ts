import { z } from 'zod'
import { said } from '../../core/said'
import { figureRef, id } from '../schema/common'
import { asEver, none, sceneKind } from './kind'
import { many, one } from './refs'
import { guess } from './steps'

const camera = z.strictObject({
  lon: z.number().min(-180).max(180).describe('Centre in degrees and the width of the view in km.'),
  lat: z.number().min(-90).max(90),
  width_km: z.number().min(1).max(40000),
})

const link = z.strictObject({
  link: id,
  place: id,
  inside: z.boolean().optional().describe('It leads to a place inside the park: drawn so.'),
})

export const map = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('map'),
    park: id,
    crossing: id.optional().describe('The crossing drawn in the park’s colour.'),
    linked: z.strictObject({ link: id, place: id }).optional().describe('What the step `linked` shows.'),
    steps: z
      .array(
        z.strictObject({
          id,
          view: z.enum(['region', 'crossings', 'linked', 'neighbours', 'world']),
          facts: z.array(figureRef),
          guess,
          camera,
          cameraPortrait: camera.optional(),
          places: z.array(id).max(7).describe('Places named on this step, most important first.'),
          distances: z.array(id).optional().describe('Derived straight-line distances shown here.'),
          links: z.array(link).optional().describe('Links of the world step, and the place each leads to.'),
        }),
      )
      .min(1),
  }),
)({
  words: said('地图', 'The map'),
  references: ({ park, crossing, linked, steps }) => [
    ...one('park', park, 'place'),
    ...one('crossing', crossing, 'crossing'),
    ...one('linked.link', linked?.link, 'link'),
    ...one('linked.place', linked?.place, 'place'),
    ...steps.flatMap(({ places, distances, links = [] }, i) => [
      ...many(`steps[${i}].places`, places, 'place'),
      ...many(`steps[${i}].distances`, distances, 'derived'),
      ...links.flatMap(({ link, place }, j) => [
        ...one(`steps[${i}].links[${j}].link`, link, 'link'),
        ...one(`steps[${i}].links[${j}].place`, place, 'place'),
      ]),
    ]),
  ],
  asks: (_scene, { view, distances = [] }) => (view === 'crossings' ? { wanted: 'distance', refs: distances } : null),
  ...{ shares: none, unsaid: none, texts: none, upgraded: asEver },
  rows: { links: { view: () => 'world', list: () => undefined } },
  ...{ ownFigures: none, yearBefore: none },
  // It needs cameras as well.
  begun: null,
})

/** A scene that shows where the park is, from one camera. */
export const landScene = (
  id: string,
  park: string,
  { lon, lat, width_km }: z.infer<typeof camera>,
): z.infer<typeof map.schema> => ({
  ...{ id, kind: 'map', park },
  steps: [{ id: 'region', view: 'region', facts: [], camera: { lon, lat, width_km }, places: [park] }],
})
