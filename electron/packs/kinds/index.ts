import type { z } from 'zod'
import { clusters } from './clusters'
import { indicators } from './indicators'
import type { Parts } from './kind'
import { livability } from './livability'
import { map } from './map'
import { milestones } from './milestones'
import { opening } from './opening'
import { outlook } from './outlook'
import { projects } from './projects'
import { story } from './story'

/** Each stands under its own name. */
const byName = <R extends { readonly [K in keyof R]: { readonly schema: z.ZodType<{ kind: K }> } }>(all: R): R => all

/** Every scene kind there is. */
export const kinds = byName({
  story,
  opening,
  milestones,
  indicators,
  clusters,
  projects,
  map,
  livability,
  outlook,
})

type Kinds = (typeof kinds)[keyof typeof kinds]
type AnyScene = z.output<Kinds['schema']>

/** Schemas of all kinds, in the order in which they are told of. */
export const sceneSchemas = Object.values(kinds).map(({ schema }) => schema) as [Kinds['schema'], ...Kinds['schema'][]]

/** What there is to know of a scene's kind, asked of that scene. */
export const kindOf = <S extends AnyScene>({ kind }: S): Parts<S> => kinds[kind] as unknown as Parts<S>
