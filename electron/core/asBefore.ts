/** What is now, or what was before where that says the same: plain data that has not changed stays the same object. Pure. */
export const asBefore = <T>(before: T | undefined, now: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
