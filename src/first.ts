// The ring stands on the screen before anything more is read: until then main leaves its cores to the page, and reads the pack after it.
// A window that nobody sees has no frames.
const frame = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
const patience = new Promise<void>((resolve) => setTimeout(resolve, 200))
await Promise.race([frame, patience])
await import('./main')
export {}
