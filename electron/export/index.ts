export { formats, isFormat, makeAll, type Export, type Format } from './formats'
export type { Sheet } from './sheet'
export { themes } from './theme'
export { cancelled, writeAll, type NotWritten } from './write'
