import { z } from 'zod'

/** Degrees on WGS 84 or on what lies within a metre of it: China's CGCS2000, and both with heights. */
const degrees = /CRS84h?$|EPSG:[\d.]*:?(4326|4979|4490|4480)$/i

const named = z.object({ crs: z.object({ properties: z.object({ name: z.string() }) }) })
const numbered = z.object({
  crs: z.object({ type: z.literal('EPSG'), properties: z.object({ code: z.union([z.string(), z.number()]) }) }),
})
const none = z.object({ crs: z.null().optional() })

/** The coordinate system a file names, where it is none of degrees as maps have them. Without a word it is degrees. */
export function foreignCrs(data: unknown): string | undefined {
  if (Array.isArray(data)) return data.map(foreignCrs).find((one) => one !== undefined)
  if (typeof data !== 'object' || data === null || none.safeParse(data).success) return undefined
  const name = named.safeParse(data).data?.crs.properties.name
  const code = numbered.safeParse(data).data?.crs.properties.code
  const said = name ?? (code === undefined ? '?' : `EPSG:${String(code)}`)
  return degrees.test(said.trim().replace(/^urn:ogc:def:crs:/i, '')) ? undefined : said
}
