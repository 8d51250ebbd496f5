import { z } from 'zod'

/** A call that says nothing but its name. */
export const nothing = z.tuple([])

/** Numbers alone: which of them a hall can have is for the answer to say, field by field. */
export const hallArgument = z.strictObject({
  diagonalInches: z.number(),
  bottomMm: z.number(),
  distanceMm: z.number(),
})

/** A file or folder of this machine; Linux takes no longer ones. */
export const path = z.string().min(1).max(4096)

/** What is said in each language. */
export const inEach = z.record(z.string().max(40), z.string().max(20_000))
