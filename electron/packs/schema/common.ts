import { z } from 'zod'
import type { Form } from '../../core/faults'

/** Patterns carry the name of their form as message; core/faults tells it in every language. */
export const form = (name: Form): string => name

/** Ids name facts, scenes, steps, places: lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, form('id'))

/** Source address `part.paragraph` within the report, e.g. `1.5`. */
export const address = z.string().regex(/^\d+\.\d+$/, form('address'))

/** `fact-id`, or `fact-id#growth` for a figure's growth rate. */
export const figureRef = z.string().regex(/^[a-z0-9-]+(#growth)?$/, form('figure-ref'))

/** A step by its scene: `map/linked`. */
export const stepRef = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, form('step-ref'))

/** A pack-relative file path with forward slashes; never absolute, never upwards, nothing hidden. */
export const filePath = z.string().regex(/^(?!.*(^|\/)\.)[A-Za-z0-9_-][A-Za-z0-9_./-]*$/, form('file-path'))

/** A picture of the pack: under `media/`, safe as an address. */
export const picturePath = z
  .string()
  .regex(
    /^media\/([A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.(png|jpe?g|webp|svg)$/,
    form('picture-path'),
  )

/** A film of the pack. */
export const filmPath = z
  .string()
  .regex(/^media\/([A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.(mp4|webm)$/, form('film-path'))

/** What is said at a step. */
export const soundPath = z
  .string()
  .regex(
    /^media\/([A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.(mp3|m4a|ogg|wav)$/,
    form('sound-path'),
  )

/** The same to be read. */
export const captionsPath = z
  .string()
  .regex(/^media\/([A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.vtt$/, form('captions-path'))

/** BCP 47 language tag such as `zh-CN` or `en`. */
export const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, form('locale'))
