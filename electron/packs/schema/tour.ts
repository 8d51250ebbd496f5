import { z } from 'zod'
import { sceneSchemas } from '../kinds'
import { id, stepRef } from './common'

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
  scenes: z.array(z.discriminatedUnion('kind', sceneSchemas)).min(1),
  doors: z
    .array(id)
    .min(2)
    .max(4)
    .optional()
    .describe('Routes that a visitor may choose from after the first touch, in this order.'),
  routes: z.array(route).min(1).describe('The first route is the one visitors get.'),
})
