type Path = readonly (string | number)[]

/** Every text of a value with its address, in the file's order. */
export function textLeaves(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((inner, i) => textLeaves(inner, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textLeaves(inner, [...path, name]))
}
