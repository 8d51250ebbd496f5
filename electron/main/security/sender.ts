/** What is asked of a frame that calls: its address, and whether it is the top one. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** Only the top frame of one of our own pages may call; a frame that is gone may not. */
export const isOwnFrame = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith('kiosk://stage/')

/** Whether a frame may make a call: what belongs to the workshop only from its page, the rest only from the other pages. */
export const mayCall = (frame: Frame | null, isOfWorkshop: boolean): boolean =>
  isOwnFrame(frame) && isOfWorkshop === (frame !== null && /^kiosk:\/\/stage\/workshop\.html(\?|#|$)/.test(frame.url))
