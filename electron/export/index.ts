export { formats, isFormat, makeAll, type Export, type Format, type PictureOrder, type Wanted } from './formats'
export type { Sheet } from './sheet'
export { themes } from './theme'
export { cancelled, writeAll, type NotWritten } from './write'
