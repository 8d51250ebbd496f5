import type { Report } from '../../electron/core/report'

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
export function rememberedOf<T>(most: number): (owner: object, key: string, make: () => T) => T {
  const owners = new WeakMap<object, (key: string, make: () => T) => T>()
  return (owner, key, make) => {
    const known = owners.get(owner) ?? remembered<T>(most)
    owners.set(owner, known)
    return known(key, make)
  }
}

/** What a scene says in one language, worked out once: every stage, step and touch asks for it again. */
export function rememberedModel<S extends object, M>(
  make: (report: Report, scene: S, locale: string) => M,
): (report: Report, scene: S, locale: string) => M {
  const scenes = new WeakMap<S, (owner: object, key: string, make: () => M) => M>()
  return (report, scene, locale) => {
    const known = scenes.get(scene) ?? rememberedOf<M>(20)
    scenes.set(scene, known)
    return known(report, locale, () => make(report, scene, locale))
  }
}
