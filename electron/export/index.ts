export { formats, isFormat, makeAll, type Export, type Format } from './formats'
export type { Sheet } from './pdf/sheet'
export { themes } from './pdf/theme'
export { writeAll, type NotWritten } from './write'
