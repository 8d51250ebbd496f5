import { expect, it } from 'vitest'
import { consoleSaid } from '../../electron/main/consoleSays'

it.each([
  ['33, an error', [{ sender: {} }, 3, 'Uncaught Error: x', 7, 'kiosk://stage/index.js'], true],
  ['33, a warning', [{ sender: {} }, 2, 'Uncaught Error: x', 7, 'kiosk://stage/index.js'], false],
  ['45, an error', [{ level: 'error', message: 'Uncaught Error: x', lineNumber: 7, sourceId: '' }], true],
  ['45, a warning', [{ level: 'warning', message: 'Uncaught Error: x', lineNumber: 7, sourceId: '' }], false],
  ['45 with what it still hands over', [{ level: 'error', message: 'Uncaught Error: x' }, 3, 'x', 7, ''], true],
])('a page’s console is read as Electron %s, tells it', (_, given, isError) => {
  expect(consoleSaid(given)).toEqual({ isError, message: 'Uncaught Error: x' })
})
