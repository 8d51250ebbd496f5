/** Whether a key goes into something that is being written in, or to staff: there it is a letter, and may be held. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [data-staff]') !== null
