/** What a promise brings, or `late` where it brings nothing in time or fails: a drive that hangs answers a read only when it is pulled. */
export function inTime<T>(promise: Promise<T>, late: T, ms: number): Promise<T> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve(late), ms)
    const done = (value: T): void => {
      clearTimeout(clock)
      resolve(value)
    }
    promise.then(done, () => done(late))
  })
}

/** What work brings, or `late` where nothing is heard of it for so long: each sign of life it gives begins the wait anew. */
export function whileHeard<T>(work: (heard: () => void) => Promise<T>, late: T, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => resolve(late), ms)
    work(() => clock.refresh())
      .then(resolve, reject)
      .finally(() => clearTimeout(clock))
  })
}
