import { z } from 'zod'
import { drawingNames, streetSpots, type DrawingName } from '../../core/drawingNames'
import { figureRef, filmPath, id, picturePath, stepRef } from './common'

const drawing = z.enum(Object.keys(drawingNames) as [DrawingName, ...DrawingName[]])

/** What a step asks its visitor before it tells: the figure, and the two ends of the scale he answers on. */
const guess = z
  .strictObject({ fact: figureRef, from: z.number(), to: z.number() })
  .optional()
  .describe(
    'A question: a visitor sets his own answer from `from` to `to`, then sees the figure. The texts ask it (`ask`).',
  )

const step = <const V extends readonly [string, ...string[]]>(views: V) =>
  z.strictObject({
    id,
    view: z.enum(views).describe('Which of the scene kind’s states this step shows.'),
    facts: z.array(figureRef).describe('Facts that can be reached from this step: on the stage, or by its card list.'),
    guess,
  })

/** Drawings of the program’s box for facts of a scene. */
const drawings = z.array(z.strictObject({ of: id, drawing })).optional()

const opening = z.strictObject({
  id,
  kind: z.literal('opening'),
  strategy: id,
  mission: id,
  roles: z.array(id).min(1).max(6),
  town: id.optional().describe('A list: what the roles make together.'),
  steps: z.array(step(['strategy', 'mission', 'roles'])).min(1),
})

const milestones = z.strictObject({
  id,
  kind: z.literal('milestones'),
  milestones: z.array(id).min(1),
  window: z
    .strictObject({ from: id, to: id, days: id, count: id })
    .optional()
    .describe(
      'The magnified days: from and to are dated milestones, `days` and `count` derived figures. All dated ones where absent.',
    ),
  through: z.array(id).optional().describe('Lists of what went on all through the year.'),
  drawings: drawings.describe('Drawings of the program’s box for milestones; what has none is told by its name.'),
  steps: z
    .array(
      z.strictObject({
        id,
        view: z.enum(['year', 'window', 'event']),
        facts: z.array(figureRef),
        milestone: id.optional(),
      }),
    )
    .min(1),
})

const indicators = z.strictObject({
  id,
  kind: z.literal('indicators'),
  pair: z
    .array(z.strictObject({ figure: id, base: id, index: id }))
    .max(5)
    .describe('Figures with growth, the one that grew fastest first; none to five. `base` and `index` are derived.'),
  amounts: z.array(id).min(1),
  whole: z.strictObject({ figure: id, parts: z.array(id).min(2) }).optional(),
  quiet: z.array(id),
  steps: z.array(step(['growth', 'amounts', 'quiet'])).min(1),
})

const clusters = z.strictObject({
  id,
  kind: z.literal('clusters'),
  share: id.optional().describe('The share of the whole that the clusters make; none where the report tells none.'),
  outputs: z.array(z.strictObject({ cluster: id, figure: id, base: id })).min(1),
  firms: z.strictObject({ list: id, companies: z.array(id) }),
  targets: z.array(id),
  singles: z.array(id),
  drawings: drawings.describe(
    'Drawings of the program’s box for targets and singles; what has none is told by its name.',
  ),
  steps: z.array(step(['share', 'outputs', 'firms', 'targets'])).min(1),
})

const projects = z.strictObject({
  id,
  kind: z.literal('projects'),
  tiers: z.array(id),
  total: id.optional(),
  landed: z.strictObject({ figure: id, strips: z.array(id) }),
  libraries: id,
  berths: z.array(z.strictObject({ figure: id, parts: z.array(id).optional() })),
  drawings: drawings.describe('Drawings of the program’s box for berths and for what rises through the libraries.'),
  steps: z.array(step(['matrix', 'landed', 'libraries', 'berths'])).min(1),
})

const camera = z.strictObject({
  lon: z.number().min(-180).max(180).describe('Centre in degrees and the width of the view in km.'),
  lat: z.number().min(-90).max(90),
  width_km: z.number().min(1).max(40000),
})

const map = z.strictObject({
  id,
  kind: z.literal('map'),
  park: id,
  crossing: id.optional().describe('The crossing drawn in the park’s colour.'),
  linked: z.strictObject({ link: id, place: id }),
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
        links: z
          .array(
            z.strictObject({
              link: id,
              place: id,
              inside: z.boolean().optional().describe('It leads to a place inside the park: drawn so.'),
            }),
          )
          .optional()
          .describe('Links of the world step, and the place each leads to.'),
      }),
    )
    .min(1),
})

const livability = z.strictObject({
  id,
  kind: z.literal('livability'),
  works: z.array(
    z.strictObject({
      work: id,
      reach: z
        .number()
        .min(0)
        .max(1)
        .describe('Its station: planned below 0.25, being carried out below 0.67, complete below 1, in use at 1.'),
      drawings: z.array(drawing).max(4).optional().describe('What stands at its station, of the program’s box.'),
    }),
  ),
  governance: id.optional(),
  environment: id.optional(),
  street: z
    .array(z.strictObject({ item: id, spot: z.enum(streetSpots).optional(), drawing: drawing.optional() }))
    .optional()
    .describe('Where each named work of `environment` happens on a street cut open, or a drawing that stands for it.'),
  steps: z.array(step(['homes', 'health', 'quarters', 'environment'])).min(1),
})

const outlook = z.strictObject({
  id,
  kind: z.literal('outlook'),
  strategies: z.array(id).min(1),
  year: id.optional().describe('A list: what the year of the strategies is.'),
  double: id.optional().describe('A statement: what is to double.'),
  targets: z
    .array(
      z.strictObject({
        figure: id,
        label: z.string().min(1).optional().describe('The scene’s label that names it; its own name where absent.'),
      }),
    )
    .optional(),
  target: id.optional().describe('One target, as the first packs of this format had it; `targets` now.'),
  lines: id.optional(),
  take: z.array(figureRef).optional().describe('Figures a visitor takes along by a code.'),
  steps: z.array(step(['strategies', 'goals', 'lines', 'takeaway'])).min(1),
})

const told = {
  id,
  facts: z.array(figureRef),
  figures: z.array(figureRef).max(2).optional().describe('Figures that stand large with the words.'),
}

/** A picture is cropped to its room; whole, it stands inside it. */
const whole = z.boolean().optional().describe('Shown whole; else it fills its room, and what sticks out is cropped.')

/** Told freely: a picture or a film of the pack and words; texts give `text`, `caption` and, of what is seen, `alt`. */
const story = z.strictObject({
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
})

const route = z.strictObject({
  id,
  minutes: z.number().min(0.5).max(480),
  stops: z
    .array(
      z.strictObject({
        scene: id,
        steps: z.array(id).min(1).optional(),
        minutes: z
          .record(id, z.number().positive().max(480))
          .optional()
          .describe('How long a guide has for these steps; the others share what is left of the route’s minutes.'),
      }),
    )
    .min(1)
    .describe('Scenes in order; all steps of a scene where `steps` is absent.'),
  spare: z
    .array(stepRef)
    .optional()
    .describe('Steps that a guide short of time may leave out, `scene/step`, the least important first.'),
})

/** tour.json: the scenes in editorial order, their steps, and the routes through them. */
export const tourSchema = z.strictObject({
  $schema: z.string().optional(),
  attract: z.strictObject({ figures: z.array(id).min(1).max(5) }),
  scenes: z
    .array(
      z.discriminatedUnion('kind', [
        opening,
        milestones,
        indicators,
        clusters,
        projects,
        map,
        livability,
        outlook,
        story,
      ]),
    )
    .min(1),
  doors: z
    .array(id)
    .min(2)
    .max(4)
    .optional()
    .describe('Routes that a visitor may choose from after the first touch, in this order.'),
  routes: z.array(route).min(1).describe('The first route is the one visitors get.'),
})
