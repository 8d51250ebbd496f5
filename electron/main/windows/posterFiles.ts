import { app, type Size } from 'electron'
import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { atomicWrite } from '../../packs/disk'
import { bestPoster, posterName, type PosterOf } from './posterName'

const folder = (): string => join(app.getPath('userData'), 'posters')

function posterNames(): readonly string[] {
  try {
    return readdirSync(folder())
  } catch {
    return []
  }
}

/** Whether there is a poster of this pack for a screen of that size. */
export const hasPoster = (of: PosterOf, size: Size): boolean => posterNames().includes(posterName(of, size))

/** Path of the poster to show; undefined where none was ever made. Never fails. */
export function posterFor(of: PosterOf | undefined, size: Size): string | undefined {
  const name = bestPoster(posterNames(), of, size)
  return name && join(folder(), name)
}

/** Keeps a poster, whole or not at all. Rejects with what the disk says. */
export async function keepPoster(of: PosterOf, size: Size, png: Buffer): Promise<string> {
  await mkdir(folder(), { recursive: true })
  const file = join(folder(), posterName(of, size))
  await atomicWrite(file, png)
  return file
}
