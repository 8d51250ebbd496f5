import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, cp, mkdir, open, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describeFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { move, syncFolder } from '../../packs/disk'
import { hashFolder } from '../../packs/proof'
import { sealPack, writeArchive } from '../../packs/seal'
import { findKeyFiles, makeKeyFiles, signPack } from '../../packs/sign'
import type { Board } from './board'
import { hasNoRoom, keyRefused, notCarried, notConfirmed, notSeen, notSigned, proofStale } from './words'

/** SHA-256 of a file, streamed. */
async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Signs what was proofed, and carries it to a stick. */
export class SigningDesk {
  constructor(
    private readonly board: Board,
    private readonly keep: () => Promise<void>,
    /** Somebody stands for the report as it is. */
    private readonly onSigned: () => Promise<void>,
  ) {}

  async makeKey(name: string, folder: string, passphrase: string): Promise<void> {
    const made = await makeKeyFiles(name, folder, passphrase)
    this.board.set(made.ok ? { key: made.value, problem: null } : { problem: keyRefused(folder, made.error) })
    await this.keep()
  }

  async openKey(secretFile: string): Promise<void> {
    const found = await findKeyFiles(secretFile)
    this.board.set(found.ok ? { key: found.value, problem: null } : { problem: keyRefused(secretFile, found.error) })
    await this.keep()
  }

  /** Signs a copy of the pack, made of exactly the bytes that were proofed, as one file; the folder stays as it is. */
  async sign(passphrase: string, target: string): Promise<void> {
    const { folder, proof, key, faults, misfits, stale, asked, busy, previewed } = this.board.state
    if (folder === null || !key || busy) return
    if (misfits.length > 0) return this.board.set({ problem: hasNoRoom(folder) })
    const left = stale.length + asked.length
    if (left > 0) return this.board.set({ problem: notConfirmed(folder, left) })
    if (!previewed) return this.board.set({ problem: notSeen(folder) })
    if (!proof?.confirmedAt || faults.length > 0) return this.board.set({ problem: proofStale(folder) })
    this.board.set({ busy: 'signing', problem: null })
    const signed = await signCopy(folder, proof.hash, key.secretFile, passphrase, target)
    if (!signed.ok)
      this.board.set({
        problem: signed.error === 'stale' ? proofStale(folder) : notSigned(target, signed.error, key.secretFile),
      })
    else {
      this.board.set({ signed: { file: target, hash: signed.value, from: proof.hash, key: key.id }, carried: null })
      await this.onSigned()
    }
    this.board.set({ busy: null })
    await this.keep()
  }

  /** Copies the signed pack, and the public key beside it, and reads back what was written. */
  async carry(folder: string): Promise<void> {
    const { signed, key, busy, draft, faults } = this.board.state
    if (!signed || busy) return
    if (signed.from !== draft?.hash || faults.length > 0)
      return this.board.set({ problem: proofStale(draft?.folder ?? folder) })
    this.board.set({ busy: 'writing', problem: null })
    try {
      await copyWhole(signed.file, join(folder, basename(signed.file)), signed.hash)
      if (key?.publicFile)
        await copyWhole(key.publicFile, join(folder, basename(key.publicFile)), await hashFile(key.publicFile))
      this.board.set({ carried: folder })
    } catch (cause) {
      this.board.set({ problem: notCarried(folder, cause) })
    }
    this.board.set({ busy: null })
    await this.keep()
  }
}

/** Appears whole or not at all, and only when it reads back as what was meant. */
async function copyWhole(from: string, to: string, hash: string): Promise<void> {
  const draft = `${to}.part`
  try {
    await copyFile(from, draft)
    await flush(draft)
    if ((await hashFile(draft)) !== hash) throw new Error('what was written reads back as something else')
    await move(draft, to)
    await syncFolder(dirname(to))
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw cause
  }
}

/** Puts a file on the disk, out of the system's memory. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** SHA-256 of the archive that was written. The error is `stale` where the folder is no longer what was proofed. */
async function signCopy(
  folder: string,
  proofed: string,
  secretFile: string,
  passphrase: string,
  target: string,
): Promise<Result<string, string>> {
  const copy = join(dirname(target), `.sign-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(dirname(target), { recursive: true })
    await cp(folder, copy, { recursive: true, dereference: false })
    // Asked of the copy: nothing can change it any more.
    if ((await hashFolder(copy)) !== proofed) return err('stale')
    const sealed = await sealPack(copy)
    if (!sealed.ok) return err(sealed.error.map((fault) => describeFault(fault, 'en').what).join('; '))
    const signed = await signPack(copy, await readFile(secretFile, 'utf8'), passphrase)
    if (!signed.ok) return signed
    const written = await writeArchive(copy, target)
    if (!written.ok) return err(written.error.map((fault) => describeFault(fault, 'en').what).join('; '))
    return ok(await hashFile(target))
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
