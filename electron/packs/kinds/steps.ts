import { z } from 'zod'
import { drawingNames, type DrawingName } from '../../core/drawingNames'
import { figureRef, id } from '../schema/common'

export const drawing = z.enum(Object.keys(drawingNames) as [DrawingName, ...DrawingName[]])

/** Drawings of the program’s box for facts of a scene. */
export const drawings = z.array(z.strictObject({ of: id, drawing })).optional()

/** What a step asks its visitor before it tells: the figure, and the two ends of the scale he answers on. */
export const guess = z
  .strictObject({ fact: figureRef, from: z.number(), to: z.number() })
  .optional()
  .describe(
    'A question: a visitor sets his own answer from `from` to `to`, then sees the figure. The texts ask it (`ask`).',
  )

type Step<V extends readonly [string, ...string[]]> = z.ZodObject<
  {
    id: z.ZodString
    view: z.ZodEnum<{ [K in V[number]]: K }>
    facts: z.ZodArray<z.ZodString>
    guess: typeof guess
  },
  z.core.$strict
>

/** A step of a kind with these views. */
export const step = <const V extends readonly [string, ...string[]]>(views: V): Step<V> =>
  z.strictObject({
    id,
    view: z.enum(views).describe('Which of the scene kind’s states this step shows.'),
    facts: z.array(figureRef).describe('Facts that can be reached from this step: on the stage, or by its card list.'),
    guess,
  })
