/** Whole days from an ISO day to a date; 0 where the clock says that it has not come yet. */
export const daysSince = (day: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(day)) / 86_400_000))
