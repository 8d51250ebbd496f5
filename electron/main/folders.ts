import { app } from 'electron'
import { join } from 'node:path'

export const logsFolder = (): string => join(app.getPath('userData'), 'logs')

/** What came with the program. */
export const resourcesFolder = (): string =>
  app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')
