const plain = /^[A-Za-z0-9_-]+$/

/** Writes a JSON path the way people read it: `figures[3].value`, `texts["a b"]`. */
export const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((at, key) => {
    if (typeof key === 'number') return `${at}[${key}]`
    const name = String(key)
    if (!plain.test(name)) return `${at}[${JSON.stringify(name)}]`
    return at === '' ? name : `${at}.${name}`
  }, '')

/** Such a path read back: `attract.slogan[0]`; undefined for what is none, or empty. */
export function pathIn(at: string): (string | number)[] | undefined {
  const path: (string | number)[] = []
  const part = /\.?([A-Za-z0-9_-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y
  while (part.lastIndex < at.length) {
    const found = part.exec(at)
    if (!found) return undefined
    const [, name, index, quoted] = found
    path.push(name ?? (index === undefined ? (JSON.parse(quoted ?? '""') as string) : Number(index)))
  }
  return path.length > 0 ? path : undefined
}

/** The value a JSON path leads to, or undefined; never looks at inherited properties. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return (value as Record<PropertyKey, unknown>)[key]
  }, data)
