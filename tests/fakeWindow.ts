import { afterEach, beforeEach, vi } from 'vitest'

/** Gives every test of a file a page's window whose time the test turns. */
export function useFakeWindow(): void {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', globalThis)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}
