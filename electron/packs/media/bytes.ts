import type { FileHandle } from 'node:fs/promises'

/** A file read in pieces: what a picture or film says of itself may lie anywhere in gigabytes. */
export interface Bytes {
  readonly size: number
  /** Fewer than asked for at the end of the file. */
  readonly read: (at: number, length: number) => Promise<Buffer>
}

export const bytesOf = (file: FileHandle, size: number): Bytes => ({
  size,
  read: async (at, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
    return buffer.subarray(0, bytesRead)
  },
})
