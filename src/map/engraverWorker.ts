import { engrave, sheetLines, type SheetLines } from './engrave'
import type { DrawJob, EngraverMessage } from './engraver'

/** Draws the base away from the thread that answers fingers. One sheet at a time; answers each job with a bitmap. */
let lines: SheetLines | undefined

function draw(job: DrawJob): void {
  if (!lines) return
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(job.w * job.px)), Math.max(1, Math.round(job.h * job.px)))
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  engrave(ctx, lines, job.view, job.inks, job.px)
  const bitmap = canvas.transferToImageBitmap()
  self.postMessage({ id: job.id, bitmap }, { transfer: [bitmap] })
}

self.onmessage = ({ data }: MessageEvent<EngraverMessage>): void => {
  if (data.kind === 'sheet') lines = sheetLines(data.sheet)
  else draw(data)
}
