/** What is open over the stage, the last opened last: how to close each. */
const open: (() => void)[] = []

/** Notes that something has been opened; answers what notes that it is gone. */
export function noteOpen(close: () => void): () => void {
  open.push(close)
  return () => void open.splice(open.indexOf(close) >>> 0, 1)
}

/** Closes what was opened last, whatever has the focus. False where nothing is open. */
export function closeLast(): boolean {
  const close = open.at(-1)
  close?.()
  return close !== undefined
}
