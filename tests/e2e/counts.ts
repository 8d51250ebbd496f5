import { settled, type Kiosk } from './harness'

/** What a page holds once nothing is left to be thrown away, and what it did so far. */
export interface Counts {
  readonly nodes: number
  readonly listeners: number
  readonly layouts: number
  readonly styles: number
}

/** Counts at the attract screen, with nothing open. */
export async function countsAtHome(kiosk: Kiosk): Promise<Counts> {
  await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
  await settled(kiosk, 'attract')
  await kiosk.cdp.send('Performance.enable')
  await kiosk.cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await kiosk.cdp.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return {
    ...{ nodes: of('Nodes'), listeners: of('JSEventListeners') },
    ...{ layouts: of('LayoutCount'), styles: of('RecalcStyleCount') },
  }
}
