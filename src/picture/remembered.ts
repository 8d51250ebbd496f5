/**
 * What was worked out before, by all it hangs on; forgotten as a whole where it grows past `most`, so that a page that
 * stands for a year holds no more of it. Only for what is never changed.
 */
export function remembered<T>(most: number): (key: string, make: () => T) => T {
  const all = new Map<string, T>()
  return (key, make) => {
    const found = all.get(key)
    if (found !== undefined) return found
    const made = make()
    if (all.size >= most) all.clear()
    all.set(key, made)
    return made
  }
}
