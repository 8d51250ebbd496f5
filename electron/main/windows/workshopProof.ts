import { BrowserWindow } from 'electron'
import { workshopUrl } from '../security/scheme'

const longestMs = 120_000

/**
 * The proof sheet of `hash` as PDF: the page draws it in a window nobody sees and calls `drawn`'s promise, then it is
 * printed on A4 with page numbers and the hash at the foot of each. Rejects where the page does not draw.
 */
export async function printProof(preload: string, hash: string, drawn: Promise<void>): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    // Its pictures come to rest though nobody sees them.
    webPreferences: {
      backgroundThrottling: false,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  let clock: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(`not drawn within ${longestMs / 1000} s`)), longestMs)
  })
  try {
    await window.loadURL(`${workshopUrl}?proof`)
    await Promise.race([drawn, tooLong])
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(hash),
      margins: { top: 0.5, bottom: 0.7, left: 0.55, right: 0.55 },
    })
  } finally {
    clearTimeout(clock)
    window.destroy()
  }
}

/** Digits and Latin only: the foot is set in a font of the system, which may have no other. */
const footer = (hash: string): string =>
  `<div style="width:100%;padding:0 14mm;font:7px monospace;color:#444;display:flex;justify-content:space-between">
    <span>SHA-256 ${hash}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
