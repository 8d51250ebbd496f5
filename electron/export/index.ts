export { formats, isFormat, makeAll, type Format } from './formats'
export { writeAll, type NotWritten } from './write'
