import { statfs } from 'node:fs/promises'

/** Below this a pack cannot be installed and visits may not be kept, MB. */
const leastMegabytes = 300

export const isShort = (free: number): boolean => free < leastMegabytes

/** What is free for this user where a folder lies, MB; undefined where the system does not say. */
export async function freeMegabytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return Math.floor((bavail * bsize) / 1024 ** 2)
  } catch {
    return undefined
  }
}
