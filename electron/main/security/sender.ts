/** What is asked of a frame that calls: its address, and whether it is the top one. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** The pages that ask main; a preview and a trial are stages. */
const pages = { stage: 'index', console: 'console', workshop: 'workshop' } as const
const names = Object.keys(pages) as readonly (keyof typeof pages)[]
/** The podium's page is the stage's, asked for by another address. */
export type Page = keyof typeof pages | 'podium'

const isPodium = (url: string): boolean => /\?podium(?:#|$)/.test(url)

/** Which of our own pages a frame is; only a page's top frame is one, and a frame that is gone is none. */
export function pageOf(frame: Frame | null): Page | undefined {
  if (frame === null || frame.parent !== null) return undefined
  const name = /^kiosk:\/\/stage\/([a-z]+)\.html(?:\?|#|$)/.exec(frame.url)?.[1]
  const page = names.find((one) => pages[one] === name)
  return page === 'stage' && isPodium(frame.url) ? 'podium' : page
}
