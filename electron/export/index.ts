export { formats, isFormat, makeAll, type Export, type Format } from './formats'
export type { Sheet } from './sheet'
export { themes } from './theme'
export { writeAll, type NotWritten } from './write'
