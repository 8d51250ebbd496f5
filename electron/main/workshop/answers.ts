import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { atomicWrite } from '../../packs/disk'

/** Beside the pack's files, and by its dot none of them: what somebody has confirmed of it, and when. */
const answersFile = '.answers.json'
const schema = z.object({ confirmed: z.record(z.string(), z.string()) })

/** What was confirmed, by its token, with the ISO time; nothing where nobody did, or the file cannot be read. */
export async function readAnswers(folder: string): Promise<Readonly<Record<string, string>>> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, answersFile), 'utf8'))).confirmed
  } catch {
    return {}
  }
}

/** Keeps some more, safe from a power cut. Rejects with what the disk says. */
export async function keepAnswers(folder: string, tokens: readonly string[], at: string): Promise<void> {
  const given = Object.fromEntries(tokens.map((token) => [token, at]))
  const confirmed = { ...(await readAnswers(folder)), ...given }
  await atomicWrite(join(folder, answersFile), `${JSON.stringify({ confirmed }, null, 1)}\n`)
}

/** Takes an answer back: what it was given for is asked again. */
export async function dropAnswer(folder: string, token: string): Promise<void> {
  const { [token]: _taken, ...confirmed } = await readAnswers(folder)
  await atomicWrite(join(folder, answersFile), `${JSON.stringify({ confirmed }, null, 1)}\n`)
}
