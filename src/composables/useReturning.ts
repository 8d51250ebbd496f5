import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/**
 * True on a page that recovery loaded again, until its first picture is at rest: whoever stands before the screen has seen
 * how the scene begins and wants it back, not told anew.
 */
export function useReturning(): ShallowRef<boolean> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const returning = shallowRef(navigation?.type === 'reload')
  if (!returning.value) return returning
  const observer = new MutationObserver(() => {
    if (document.documentElement.dataset.settled === undefined) return
    observer.disconnect()
    returning.value = false
  })
  observer.observe(document.documentElement, { attributeFilter: ['data-settled'] })
  onScopeDispose(() => observer.disconnect())
  return returning
}
