/** The stage's easing, cubic-bezier(0.2, 0, 0, 1), at time `t` 0–1. */
function ease(t: number): number {
  // Bézier x(s) = t solved by halving; x grows with s.
  let [low, high] = [0, 1]
  for (let i = 0; i < 30; i += 1) {
    const s = (low + high) / 2
    if (3 * (1 - s) ** 2 * s * 0.2 + s ** 3 < t) low = s
    else high = s
  }
  const s = (low + high) / 2
  return 3 * (1 - s) * s ** 2 + s ** 3
}

/**
 * The stage's easing as a staircase of that many pictures: a CSS timing function. Between two steps the compositor finds no
 * damage and draws nothing, which halves what a burst costs on a machine without a GPU.
 */
export function steppedEase(pictures: number): string {
  const points = Array.from({ length: pictures }, (_, i) => {
    const value = ease((i + 1) / pictures).toFixed(4)
    return `${value} ${((i / pictures) * 100).toFixed(2)}%, ${value} ${(((i + 1) / pictures) * 100).toFixed(2)}%`
  })
  return `linear(${points.join(', ')})`
}
