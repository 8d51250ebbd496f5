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

/** The same for each owner, and forgotten with it. */
export function rememberedOf<O extends object, T>(most: number): (owner: O, key: string, make: () => T) => T {
  const owners = new WeakMap<O, (key: string, make: () => T) => T>()
  return (owner, key, make) => {
    const known = owners.get(owner) ?? remembered<T>(most)
    owners.set(owner, known)
    return known(key, make)
  }
}
