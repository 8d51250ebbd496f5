/**
 * Time, memory and bytes of reading and proving packs of 1 to 1000 times the entries, each in a process of its own, and the
 * fitted exponent: 1 is as fast as the data grows. `npm run bench:growth` writes docs/growth.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { writeHarbour } from '../packs/harbour.mjs'

const root = resolve(import.meta.dirname, '../..')
const sizes = [1, 10, 100, 1000]
const rounds = 5
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-growth-'))
await build({
  ...{ root, configFile: false, logLevel: 'error' },
  build: {
    ...{ outDir: join(home, 'reader'), minify: false, ssr: true, target: 'node20' },
    rollupOptions: { input: join(root, 'electron/packs/index.ts'), output: { entryFileNames: 'packs.mjs' } },
  },
  ssr: { noExternal: true },
})

const probe = `
const { readPack } = await import(${JSON.stringify(join(home, 'reader/packs.mjs'))})
const held = () => {
  gc()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}
const empty = held()
const before = process.cpuUsage()
const started = performance.now()
const pack = await readPack(process.argv[1])
const ms = performance.now() - started
const { user, system } = process.cpuUsage(before)
const peak = process.resourceUsage().maxRSS / 1024
if (!pack.ok) throw new Error(JSON.stringify(pack.error.slice(0, 3)))
console.log(JSON.stringify({ ms, cpu: (user + system) / 1000, peak, held: held() - empty }))`

const rows = sizes.map((size) => {
  const dir = join(home, `x${size}`)
  const bytes = writeHarbour(dir, { events: 40 * size, fields: 12 * size, firms: 48 * size })
  const runs = Array.from({ length: rounds }, () =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', probe, dir], { encoding: 'utf8' }),
    ),
  )
  const of = (key) => median(runs.map((run) => run[key]))
  return { size, entries: 100 * size, bytes, cpu: of('cpu'), ms: of('ms'), peak: of('peak'), held: of('held') }
})
rmSync(home, { recursive: true })

/** Exponent between the two largest sizes, what the smallest takes (an empty start, nearly) taken off. */
const exponent = (key) => {
  const [first, , middle, last] = rows
  const base = first[key] * 0.9
  return Math.log((last[key] - base) / (middle[key] - base)) / Math.log(last.bytes / middle.bytes)
}

const line = (cells) => `| ${cells.join(' | ')} |`
const table = [
  line(['size', 'entries', 'pack, kB', 'CPU, ms', 'time, ms', 'held, MB', 'peak of the process, MB']),
  line(Array.from({ length: 7 }, () => '---:')),
  ...rows.map((r) =>
    line([
      ...[`${r.size}×`, r.entries, Math.round(r.bytes / 1024), r.cpu.toFixed(0), r.ms.toFixed(0)],
      ...[r.held.toFixed(1), r.peak.toFixed(0)],
    ]),
  ),
].join('\n')
const text = `# Growth

Reading and proving a pack of 1 to 1000 times the entries (milestones, clusters and firms of the invented report
harbour-2031, three languages), median of ${rounds} fresh processes each; written by \`npm run bench:growth\`.

${table}

Fitted exponents from 100× to 1000×, against the pack's bytes: CPU time ${exponent('cpu').toFixed(2)}, memory held ${exponent('held').toFixed(2)}, both without
what an empty start takes; 1 is exactly as fast as the data grows. Held is what lives after a garbage collection. The peak
counts what was not collected yet: up to 100× the garbage fits into what an empty start has claimed, so no exponent is
given for it. Media are no part of it: they are streamed in parts when they are shown; reading a pack takes only the first
bytes of pictures and films, to learn what they are.
`
writeFileSync(join(root, 'docs/growth.md'), text)
process.stdout.write(text)
