import type { Page } from 'playwright-core'

/** Shares of the picture's width and height. */
type Share = readonly [number, number]

/** Takes the mouse from one place of the audience's picture to another with its button down, and leaves it there. */
export async function halfALine(desk: Page, from: Share, to: Share): Promise<void> {
  const box = await (await desk.waitForSelector('[data-surface=pen]')).boundingBox()
  if (!box) throw new Error('no surface')
  const at = ([x, y]: Share): [number, number] => [box.x + box.width * x, box.y + box.height * y]
  await desk.mouse.move(...at(from))
  await desk.mouse.down()
  await desk.mouse.move(...at(to), { steps: 6 })
}

/** Draws a line from one place of the audience's picture to another. */
export async function drawLine(desk: Page, from: Share, to: Share): Promise<void> {
  await halfALine(desk, from, to)
  await desk.mouse.up()
}

/** Waits until a page shows so many lines, the path of the last of them with these words. Places are rounded to 3 u: a mouse stands on pixels. */
export const inkOn = (page: Page, count: number, words = ''): Promise<unknown> =>
  page.waitForFunction(
    ([n, wanted]) => {
      const ink = document.querySelector<SVGElement>('[data-ink]')
      if (n === 0) return ink === null
      const path = [...(ink?.querySelectorAll('g') ?? [])].at(-1)?.querySelector('path')?.getAttribute('d') ?? ''
      const near = (text: string): readonly number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number)
      const [have, want] = [near(path), near(wanted)]
      const ends = wanted.startsWith('M') ? have.slice(0, 2) : have.slice(-2)
      const fits = want.every((value, i) => Math.abs(value - (ends[i] ?? NaN)) <= 3)
      return ink?.dataset['ink'] === String(n) && fits
    },
    [count, words] as const,
  )

/** Waits until stage and console have the map's places at the same spots of the stage, and the map is in a guide's hand on both, or on neither. */
export async function expectSameMap(stage: Page, desk: Page, inHand: boolean): Promise<void> {
  const spots = (page: Page, within: string): Promise<readonly string[] | null> =>
    page.evaluate(
      ([part, held]) => {
        const root = document.querySelector(part)
        const map = root?.querySelector<HTMLElement>('[data-claims=pan]')
        const frame = root?.getBoundingClientRect()
        if (!root || !frame || !map || (map.dataset['inHand'] !== undefined) !== held) return null
        return [...root.querySelectorAll('.names [data-fact]')].map((mark) => {
          const box = mark.getBoundingClientRect()
          const share = (n: number, of: number): number => Math.round((n / of) * 200)
          const [x, y] = [(box.left + box.right) / 2 - frame.left, (box.top + box.bottom) / 2 - frame.top]
          return [mark.getAttribute('data-fact'), share(x, frame.width), share(y, frame.height)].join(' ')
        })
      },
      [within, inHand] as const,
    )
  for (;;) {
    const [one, other] = await Promise.all([spots(stage, '[data-phase]'), spots(desk, '[data-here] .frame')])
    const isSame = one !== null && one.length > 0 && JSON.stringify(one) === JSON.stringify(other)
    if (isSame) return
    await new Promise((again) => setTimeout(again, 50))
  }
}
