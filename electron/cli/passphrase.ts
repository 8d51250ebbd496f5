import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { err, ok, type Result } from '../core/result'

/** Where a passphrase may come from besides being typed; never from the arguments, which every process can see. */
export const passphraseVariable = 'KIOSK_PASSPHRASE'

/** The passphrase from a file, the environment or the terminal; typed twice where it is new. The error is for the user. */
export async function readPassphrase(file: string | undefined, isNew: boolean): Promise<Result<string, string>> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    return text === undefined ? err(`the passphrase file cannot be read: ${file}`) : ok(text.replace(/\r?\n$/, ''))
  }
  const given = process.env[passphraseVariable]
  if (given !== undefined && given !== '') return ok(given)
  if (!process.stdin.isTTY)
    return err(`no terminal to ask for a passphrase: set ${passphraseVariable} or use --passphrase-file`)
  const first = await ask('Passphrase: ')
  if (isNew && (await ask('Once more:  ')) !== first) return err('the two passphrases differ')
  return ok(first)
}

/** Asks on the terminal without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, next) => next() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
