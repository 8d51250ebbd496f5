import type { Page } from 'playwright-core'

/** Drops a real file on the workshop's window: chosen through a file input of the page, so that it has a path. */
export async function drop(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      id: 'dropped',
      webkitdirectory: false,
    })
    document.body.append(input)
  })
  await page.setInputFiles('#dropped', path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped')
    const dataTransfer = new DataTransfer()
    const file = input?.files?.[0]
    if (file) dataTransfer.items.add(file)
    input?.remove()
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
  })
}
