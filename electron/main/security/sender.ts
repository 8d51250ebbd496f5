/** What is asked of a frame that calls: its address, and whether it is the top one. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** The pages that ask main; a preview and a trial are stages. */
const pages = { stage: 'index', console: 'console', workshop: 'workshop' } as const
export type Page = keyof typeof pages
const names = Object.keys(pages) as readonly Page[]

/** Which of our own pages a frame is; only a page's top frame is one, and a frame that is gone is none. */
export function pageOf(frame: Frame | null): Page | undefined {
  if (frame === null || frame.parent !== null) return undefined
  const name = /^kiosk:\/\/stage\/([a-z]+)\.html(?:\?|#|$)/.exec(frame.url)?.[1]
  return names.find((page) => pages[page] === name)
}
