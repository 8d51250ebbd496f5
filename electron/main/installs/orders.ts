import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { move } from '../../packs/disk'
import { err } from '../../core/result'
import { addKey } from '../../packs/store'
import type { Flags } from '../flags'
import { inTime } from '../inTime'
import { placesIn } from './places'

/** A share that hangs answers nothing, and nothing plays before that. */
const patienceMs = 3000

/**
 * Carries out what the command line orders before anything plays: keys to be trusted, a pack to be handed to the kiosk that runs
 * here now or next. Answers the exit code where the program is to end with that.
 */
export async function carryOut({ trustKeys = [], install }: Flags, userData: string): Promise<number | undefined> {
  const { keys, inbox } = placesIn(userData)
  for (const file of trustKeys) {
    const adding = addKey(keys, resolve(file), { evenRevoked: false })
    const added = await inTime(adding, err(`${file} does not answer`), patienceMs)
    // A kiosk that is started with a key that is gone, or on a share that hangs, must still play.
    if (added.ok) process.stdout.write(`Trusted from now on: ${added.value.name} (${added.value.id})\n`)
    else process.stderr.write(`--trust-key: ${added.error}\n`)
  }
  if (install === undefined) return undefined
  try {
    const file = join(inbox, basename(install))
    await mkdir(inbox, { recursive: true })
    await copyFile(resolve(install), `${file}.part`)
    await move(`${file}.part`, file)
  } catch (cause) {
    process.stderr.write(`--install: ${String(cause)}\n`)
    return 2
  }
  process.stdout.write(`Handed over. The kiosk installs it as soon as it runs; ${inbox} then says what came of it.\n`)
  return 0
}
