// npm run bench:table: docs/performance.md's table, of what the benches left in out/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot as root } from '../../build/runtime/index.mjs'
import { benchRows, otherRows } from './rows.mjs'

const page = join(root, 'docs/performance.md')
const read = (name) => {
  const file = join(root, 'out', name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

const line = ({ figure, app, against, result, goal, met }) =>
  `| ${[figure, app, against, result, goal, met ? 'yes' : '**no**'].join(' | ')} |`
const said = (what, { runtime, conditions: { date, cores, busy, doubts } }) =>
  `- ${what}: ${runtime}, ${cores} cores, no GPU, ${busy.toFixed(1)} of them busy before it began, ${date}${doubts.map((doubt) => `; ${doubt}`).join('')}.`

const [bench, map, rest, soak] = ['bench.json', 'bench-map.json', 'rest.json', 'soak.json'].map(read)
const files = Object.entries({ bench, 'bench:map': map, 'bench:rest': rest, soak }).filter(([, made]) => made)
const rows = [...(bench ? benchRows(bench) : []), ...otherRows({ map, rest, soak })]
const table = [
  '| figure | this app | beside it | result | goal | met |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map(line),
  '',
  ...files.map(([name, made]) => said(`\`npm run ${name}\``, made)),
].join('\n')
const [begin, end] = ['<!-- table -->', '<!-- end of table -->']
const text = readFileSync(page, 'utf8')
const [head, tail] = [text.indexOf(begin), text.indexOf(end)]
if (head < 0 || tail < head) throw new Error(`docs/performance.md has no place for the table (${begin} … ${end})`)
writeFileSync(page, `${text.slice(0, head)}${begin}\n\n${table}\n\n${text.slice(tail)}`)
console.log(table)
