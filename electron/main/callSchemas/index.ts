import type { z } from 'zod'
import type { Calls } from '../../core/contract'
import { careSchemas } from './care'
import { guideSchemas } from './guide'
import { installSchemas } from './installs'
import { staffSchemas } from './staff'
import { stageSchemas } from './stage'
import { takeHomeSchemas } from './takeHome'
import { visitSchemas } from './visits'
import { workshopSchemas } from './workshop'

/** What each call of the contract may carry. A call without a schema does not compile: add it to its room's file here. */
export const callSchemas: { readonly [N in keyof Calls]: z.ZodType<Parameters<Calls[N]>> } = {
  ...stageSchemas,
  ...guideSchemas,
  ...careSchemas,
  ...visitSchemas,
  ...staffSchemas,
  ...workshopSchemas,
  ...installSchemas,
  ...takeHomeSchemas,
}
