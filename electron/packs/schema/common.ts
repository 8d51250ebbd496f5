import { z } from 'zod'

/** Ids name facts, scenes, steps, places: lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and hyphens')

/** Source address `part.paragraph` within the report, e.g. `1.5`. */
export const address = z.string().regex(/^\d+\.\d+$/, 'a source address is part.paragraph, e.g. "1.5"')

/** `fact-id`, or `fact-id#growth` for a figure's growth rate. */
export const figureRef = z.string().regex(/^[a-z0-9-]+(#growth)?$/, 'a figure is named "fact-id" or "fact-id#growth"')

/** A pack-relative file path with forward slashes; never absolute, never upwards. */
export const filePath = z
  .string()
  .regex(/^(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9_-][A-Za-z0-9_./-]*$/, 'a file path stays inside the pack: "texts/en.json"')

/** BCP 47 language tag such as `zh-CN` or `en`. */
export const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a locale is a language tag such as "zh-CN"')
