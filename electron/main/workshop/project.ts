import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { WorkshopState } from '../../core/contracts/workshop'
import { atomicWrite } from '../../packs/disk'

const line = z.object({ 'zh-CN': z.string(), en: z.string() })
const askedSchema = z.object({
  ...{ sheet: z.string(), cell: z.string(), what: line, right: line },
  ...{ token: z.string(), isOfCell: z.boolean(), isLasting: z.boolean().optional() },
})

const projectSchema = z.object({
  folder: z.string().nullable(),
  base: z.string().nullable().default(null),
  workbook: z.string().nullable().default(null),
  /** Size and time of the workbook that is in the pack. */
  seen: z.string().nullable().default(null),
  /** What was asked when it was read, answered or not. */
  questions: z.array(askedSchema).default([]),
  /** What of it is read as somebody said it is meant. */
  mends: z.array(z.object({ sheet: z.string(), cell: z.string(), from: z.string(), to: z.string() })).default([]),
  proof: z.object({ file: z.string(), hash: z.string(), confirmedAt: z.string().nullable() }).nullable(),
  key: z
    .object({ id: z.string(), name: z.string(), secretFile: z.string(), publicFile: z.string().nullable() })
    .nullable()
    .default(null),
  /** Whether the preview was seen since the last save of the workbook. */
  previewed: z.boolean().default(false),
  signed: z.object({ file: z.string(), hash: z.string(), from: z.string(), key: z.string() }).nullable().default(null),
})

/** What outlives the program: the folder worked on, what it was made from, and what of it was proofed and signed. */
export type Project = z.infer<typeof projectSchema>

const noProject: Project = {
  folder: null,
  base: null,
  workbook: null,
  seen: null,
  questions: [],
  mends: [],
  previewed: false,
  proof: null,
  key: null,
  signed: null,
}

export const projectOf = (
  { folder, base, workbook, previewed, proof, key, signed }: WorkshopState,
  seen?: string,
): Project => ({
  ...{
    folder,
    base,
    workbook: workbook?.file ?? null,
    seen: seen ?? null,
    questions: [...(workbook?.questions ?? [])],
    mends: [...(workbook?.mends ?? [])],
    previewed,
    proof,
    key,
    signed,
  },
})

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
  await atomicWrite(file, `${JSON.stringify(project, null, 2)}\n`)
}
