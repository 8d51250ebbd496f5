// Prints how many of the report's facts the bundled pack carries unchanged and how many its tour reaches; exit code 1 where one is missing.
import { readFileSync } from 'node:fs'
import { compareFacts, reachedIds } from './compareFacts.ts'

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const pack = '../resources/packs/suxitong-2020'
const compared = compareFacts(read('fixtures/facts-2020.json'), read(`${pack}/facts.json`))
const reached = reachedIds(read(`${pack}/tour.json`))
const unlike = compared.filter(({ differences }) => differences.length > 0)
const unreached = compared.filter(({ id }) => !reached.has(id))

for (const { id, differences } of unlike) console.log(`${id}: ${differences.join('; ')}`)
for (const { id } of unreached) console.log(`${id}: on no step of the tour`)
console.log(`${compared.length - unlike.length} of ${compared.length} facts are in the pack as the report states them`)
console.log(`${compared.length - unreached.length} of ${compared.length} facts can be reached in the tour`)
process.exitCode = unlike.length + unreached.length > 0 ? 1 : 0
