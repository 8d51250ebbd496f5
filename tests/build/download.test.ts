import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { download, isTooSlow } from '../../build/runtime/download.mjs'
import { hasIntegrity } from '../../build/runtime/integrity.mjs'
import { fetchPackage } from '../../build/runtime/registry.mjs'
import { serveFile, type FileServer, type FileServerOptions } from './fileServer'

const bytes = randomBytes(400_000)
const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`

let folder = ''
let servers: FileServer[] = []
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-test-'))))
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  servers = []
  rmSync(folder, { recursive: true, force: true })
})

async function serve(content: Buffer, options?: FileServerOptions): Promise<FileServer> {
  const server = await serveFile(content, options)
  servers.push(server)
  return server
}

/** A number no running process has. */
const goneProcess = 2 ** 22 + 1

describe('a download', () => {
  it('leaves nothing under the final name when it is interrupted, and is taken up where it stopped', async () => {
    const server = await serve(bytes, { broken: 1 })
    const file = join(folder, 'it.tgz')
    await expect(download(server.url, file, { attempts: 1 })).rejects.toThrow()
    expect(existsSync(file)).toBe(false)
    const [partial] = readdirSync(folder)
    expect(partial).toMatch(/^it\.tgz\.partial-\d+$/)
    const arrived = readFileSync(join(folder, partial ?? '')).length
    expect(arrived).toBeGreaterThan(0)

    await download(server.url, file)
    expect(server.ranges).toEqual(['', `bytes=${arrived}-`])
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['it.tgz'])
  })

  it('goes on by itself after a broken connection', async () => {
    const server = await serve(bytes, { broken: 2 })
    const file = join(folder, 'it.tgz')
    await download(server.url, file)
    expect(server.ranges).toHaveLength(3)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('takes over the part of a process that is gone', async () => {
    const server = await serve(bytes)
    writeFileSync(join(folder, `it.tgz.partial-${goneProcess}`), bytes.subarray(0, 1000))
    await download(server.url, join(folder, 'it.tgz'))
    expect(server.ranges).toEqual(['bytes=1000-'])
    expect(readFileSync(join(folder, 'it.tgz')).equals(bytes)).toBe(true)
  })

  it('leaves the part of a running process alone', async () => {
    const server = await serve(bytes)
    const others = `it.tgz.partial-${process.ppid}`
    writeFileSync(join(folder, others), bytes.subarray(0, 1000))
    await download(server.url, join(folder, 'it.tgz'))
    expect(server.ranges).toEqual([''])
    expect(readFileSync(join(folder, others))).toHaveLength(1000)
  })

  it('starts again where the server cannot resume', async () => {
    const server = await serve(bytes, { broken: 1, ignoreRanges: true })
    await download(server.url, join(folder, 'it.tgz'))
    expect(readFileSync(join(folder, 'it.tgz')).equals(bytes)).toBe(true)
  })

  it('reports a server that has no such file', async () => {
    const server = await serve(bytes)
    await expect(download(`${server.url}/none`, join(folder, 'it.tgz'))).rejects.toThrow('404')
  })

  it('gives up on a connection too slow for its budget, but not before the rate means something', () => {
    expect(isTooSlow(15_000, 15_000, 1_000_000, 600_000)).toBe(true)
    expect(isTooSlow(15_000, 14_000, 1_000_000, 600_000)).toBe(false)
    expect(isTooSlow(15_000_000, 15_000, 100_000_000, 600_000)).toBe(false)
    expect(isTooSlow(1, 60_000, 1_000_000, undefined)).toBe(false)
  })
})

describe('a pinned integrity', () => {
  it('accepts the file and rejects it with one byte changed', async () => {
    const file = join(folder, 'it')
    writeFileSync(file, bytes)
    expect(await hasIntegrity(file, integrity)).toBe(true)
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(1234) ^ 1, 1234)
    writeFileSync(file, changed)
    expect(await hasIntegrity(file, integrity)).toBe(false)
  })
})

describe('a package from the registry', () => {
  const wanted = { name: '@some/runtime', version: '1.2.3', integrity }
  /** The registry's page about the package, which names where its archive is. */
  const page = (path: string, url: string): unknown => {
    const { name, version } = wanted
    const dist = { tarball: `${url}/file`, integrity }
    return (
      path === `/${name}` && {
        name,
        'dist-tags': { latest: version },
        versions: { [version]: { name, version, dist } },
      }
    )
  }
  const fetchFrom = (server: FileServer): Promise<string> =>
    fetchPackage(wanted, folder, { registry: server.url.replace('/file', '') })

  it('arrives whole and verified over a connection that breaks', async () => {
    const file = await fetchFrom(await serve(bytes, { broken: 1, page }))
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('recovers from a damaged part an aborted run left', async () => {
    const server = await serve(bytes, { page })
    writeFileSync(join(folder, `some-runtime-1.2.3.tgz.partial-${goneProcess}`), Buffer.alloc(1000))
    const file = await fetchFrom(server)
    expect(server.ranges).toEqual(['bytes=1000-', ''])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is refused, and nothing kept, when it is not the pinned one', async () => {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(0) ^ 1, 0)
    const server = await serve(changed, { page })
    await expect(fetchFrom(server)).rejects.toThrow('not the pinned file')
    expect(readdirSync(folder)).toEqual([])
  })
})
