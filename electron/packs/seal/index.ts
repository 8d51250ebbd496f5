export { extractArchive } from './extract'
export { sealPack, verifyContents } from './sealed'
export { writeArchive } from './write'
