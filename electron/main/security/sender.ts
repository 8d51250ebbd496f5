/** What is asked of a frame that calls: its address, and whether it is the top one. */
interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** Only the top frame of one of our own pages may call; a frame that is gone may not. */
export const isOwnFrame = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith('kiosk://stage/')
