import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeSafely } from '../settings/safeFile'

const projectSchema = z.object({
  folder: z.string().nullable(),
  proof: z.object({ file: z.string(), hash: z.string(), confirmedAt: z.string().nullable() }).nullable(),
})

/** What outlives the program: the folder worked on, and what of it was proofed. */
export type Project = z.infer<typeof projectSchema>

export const noProject: Project = { folder: null, proof: null }

/** The project of a file; none where there is none or it cannot be read. */
export async function readProject(file: string): Promise<Project> {
  try {
    return projectSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return noProject
  }
}

/** Keeps it, safe from a power cut. Rejects with what the disk says. */
export async function writeProject(file: string, project: Project): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeSafely(file, `${JSON.stringify(project, null, 2)}\n`)
}
