/** What a message asks for. */
export type Order =
  | { readonly verb: PlainVerb }
  /** `place` is a scene's id with or without a step (`map/2`), or its number on the route. */
  | { readonly verb: 'scene'; readonly place: string }
  | { readonly verb: 'route'; readonly route: string }
  /** That route, and the tour leads itself along it. */
  | { readonly verb: 'play'; readonly route: string }
  | { readonly verb: 'language'; readonly locale: string }
  /** 0 to 1. */
  | { readonly verb: 'volume'; readonly share: number }

const plainVerbs = ['next', 'previous', 'black', 'white', 'lift', 'play', 'stop', 'attract', 'shutdown'] as const
type PlainVerb = (typeof plainVerbs)[number]

/** What a message brings: words of a line, parts of an address, and what follows them. */
export type Said = readonly (string | number | boolean)[]

const word = /^[\w.-]{1,80}(?:\/\d{1,4})?$/

/**
 * Reads a message; undefined where it asks for nothing that may be asked, `released` where a button was let go: what sends one message when
 * it is pressed and one when it is released (1, then 0) means the first. Pure and total.
 */
export function orderOf([verb, ...rest]: Said): Order | 'released' | undefined {
  if (typeof verb !== 'string' || rest.length > 1) return undefined
  const name = verb.toLowerCase()
  const [value] = rest
  const plain = plainVerbs.find((one) => one === name)
  if (plain && !(plain === 'play' && typeof value === 'string')) return pressed(value, { verb: plain })
  if (name === 'volume') return volumeOf(value)
  const text = typeof value === 'number' && Number.isInteger(value) ? String(value) : value
  if (typeof text !== 'string' || !word.test(text)) return undefined
  switch (name) {
    case 'scene':
      return { verb: 'scene', place: text }
    case 'route':
      return { verb: 'route', route: text }
    case 'play':
      return { verb: 'play', route: text }
    case 'language':
      return { verb: 'language', locale: text }
    default:
      return undefined
  }
}

function pressed(value: Said[number] | undefined, order: Order): Order | 'released' | undefined {
  if (value === undefined || value === 1 || value === true) return order
  return value === 0 || value === false ? 'released' : undefined
}

/** `0.5` and `50%` are the same; a bare `50` is refused: 1 would be the loudest and the softest. */
function volumeOf(value: Said[number] | undefined): Order | undefined {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)(%?)$/.exec(String(value)) ?? []
  if (typeof value === 'boolean') return undefined
  const share =
    typeof value === 'number' ? value : digits === undefined ? NaN : Number(digits) / (percent === '%' ? 100 : 1)
  return share >= 0 && share <= 1 ? { verb: 'volume', share } : undefined
}

/** An order as it is written down; nothing of it is the sender's own words but what the pattern lets through. */
export function tellOrder(order: Order): string {
  switch (order.verb) {
    case 'scene':
      return `scene ${order.place}`
    case 'route':
      return `route ${order.route}`
    case 'play':
      return 'route' in order ? `play ${order.route}` : 'play'
    case 'language':
      return `language ${order.locale}`
    case 'volume':
      return `volume ${Math.round(order.share * 100)}%`
    default:
      return order.verb
  }
}
