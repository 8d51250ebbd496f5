import type { z } from 'zod'
import type { Facts, formulaSchema, measureKinds } from './facts'
import type { crossingsSchema, landWaterSchema, placesSchema, riversSchema } from './geography'
import type { manifestSchema } from './manifest'
import type { narrationSchema } from './narration'
import type { textsSchema } from './texts'
import type { tourSchema } from './tour'

export { factsSchema, measureKinds, unitForm, type Facts } from './facts'
export { crossingsSchema, landWaterSchema, placesSchema, riversSchema } from './geography'
export { jsonSchemas, schemaOf, schemasFolder } from './json'
export { manifestSchema, packFormat } from './manifest'
export { narrationSchema } from './narration'
export { textsSchema } from './texts'
export { tourSchema } from './tour'

export type Manifest = z.infer<typeof manifestSchema>
export type Declared = NonNullable<Facts['units']>[number]
/** `share` is the per cent, which no report declares. */
export type MeasureKind = (typeof measureKinds)[number] | 'share'
export type Formula = z.infer<typeof formulaSchema>
export type Texts = z.infer<typeof textsSchema>
export type NarrationFile = z.infer<typeof narrationSchema>
export type FactText = Texts['facts'][string]
export type Tour = z.infer<typeof tourSchema>
export type Scene = Tour['scenes'][number]
export type SceneKind = Scene['kind']
export type SceneOf<K extends SceneKind> = Extract<Scene, { kind: K }>
export type Route = Tour['routes'][number]
export type LandWater = z.infer<typeof landWaterSchema>
export type Rivers = z.infer<typeof riversSchema>
export type Place = z.infer<typeof placesSchema>['places'][number]
export type Crossing = z.infer<typeof crossingsSchema>['crossings'][number]
