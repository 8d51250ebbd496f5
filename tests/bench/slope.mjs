// A line through samples, how sure it is, and its picture.

/**
 * Least squares. @param {readonly (readonly [number, number])[]} points x, y
 * @returns {{ per1000: number, low: number, high: number }} the slope for one x, and its 95 % interval
 */
export function slopeOf(points) {
  const n = points.length
  const mean = (k) => points.reduce((sum, point) => sum + point[k], 0) / n
  const [mx, my] = [mean(0), mean(1)]
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / sxx
  const rest = points.reduce((sum, [x, y]) => sum + (y - my - slope * (x - mx)) ** 2, 0)
  const half = 1.96 * Math.sqrt(rest / Math.max(1, n - 2) / sxx)
  return { per1000: slope, low: slope - half, high: slope + half }
}

const [width, height, margin] = [720, 130, 60]

/** One strip a measure over the minutes, from nothing up to its largest. @param {Record<string, string>} names */
export function plot(samples, names) {
  const last = Math.max(...samples.map(({ minutes }) => minutes))
  const strips = Object.entries(names).map(([what, name], row) => {
    const most = Math.max(...samples.map((one) => one[what]))
    const top = row * height + 24
    const tall = height - 44
    const at = (one) =>
      `${(margin + ((width - margin - 20) * one.minutes) / last).toFixed(1)},${(top + tall * (1 - one[what] / most)).toFixed(1)}`
    return `<text x="${margin}" y="${top - 8}">${name}</text><text x="${margin - 6}" y="${top + 10}" text-anchor="end">${most.toFixed(0)}</text><text x="${margin - 6}" y="${top + tall}" text-anchor="end">0</text><path d="M${margin},${top + tall}H${width - 20}" stroke="#999"/><polyline points="${samples.map(at).join(' ')}" fill="none" stroke="#1f8f95" stroke-width="2"/>`
  })
  const foot = strips.length * height + 16
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${foot + 10}" font-family="sans-serif" font-size="14"><rect width="100%" height="100%" fill="#fff"/>${strips.join('')}<text x="${width - 20}" y="${foot}" text-anchor="end">${last.toFixed(0)} min</text></svg>\n`
}
