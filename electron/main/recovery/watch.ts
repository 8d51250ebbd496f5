import { app, powerMonitor, screen, type BrowserWindow } from 'electron'
import type { Fault } from './policy'
import { isHeavy } from './rules'

/** Tells what happens to one page: every way its process can end, a page that does not load, a window that answers no more. */
export function watchPage(window: BrowserWindow, onFault: (fault: Fault, why: string) => void): void {
  const { webContents } = window
  // Also `clean-exit`: a page that nobody sent away has no business ending.
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => onFault('crashed', `${reason} ${exitCode}`))
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame) onFault('not-loaded', `${description} ${code}`)
  })
  window.on('unresponsive', () => onFault('hung', 'unresponsive'))
}

const gpuLossesMs = 10 * 60_000
const gpuLossesMost = 3
const lookAtMemoryMs = 15_000

/** Tells when the GPU's process ends too often: Chromium starts it again a few times by itself. */
export function watchGpu(onLost: (why: string) => void): void {
  let losses: readonly number[] = []
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    const now = performance.now()
    losses = [...losses.filter((at) => now - at < gpuLossesMs), now]
    if (losses.length >= gpuLossesMost) onLost(`${losses.length} losses, ${reason} ${exitCode}`)
  })
}

/** Megabytes that a process holds; 0 where it is not known. */
const megabytesOf = (pid: number): number =>
  (app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0) / 1024

/** Looks at what a page weighs: it may be exchanged while nobody is there, under a visitor's hands only when far over. */
export function watchMemory(
  window: () => BrowserWindow,
  isNobodyThere: () => boolean,
  onHeavy: (why: string) => void,
): void {
  setInterval(() => {
    const stage = window()
    if (stage.isDestroyed()) return
    const megabytes = megabytesOf(stage.webContents.getOSProcessId())
    if (isHeavy(megabytes, isNobodyThere())) onHeavy(`${Math.round(megabytes)} MB`)
  }, lookAtMemoryMs).unref()
}

/** Tells when displays came, went or changed, and when the machine woke up. */
export function watchMachine(onDisplays: () => void, onResume: () => void): void {
  let timer: NodeJS.Timeout | undefined
  // One unplugged cable is several events; the last of them counts.
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(onDisplays, 300)
  }
  screen.on('display-added', soon)
  screen.on('display-removed', soon)
  screen.on('display-metrics-changed', soon)
  powerMonitor.on('resume', onResume)
  powerMonitor.on('unlock-screen', onResume)
}
