// npm run electronegativity: Doyensec's scanner reads the built JavaScript, as a second opinion. It is fetched into a scratch folder, run
// and thrown away: it drags libraries of 2021 along. Ends with 1 where it finds what was not weighed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { transformWithOxc } from 'vite'
import { projectRoot } from './runtime/index.mjs'

const scanner = '@doyensec/electronegativity@1.10.3'

/** What it says and why that stays; the tests of the checklist prove each. */
const weighed = {
  CSP_GLOBAL_CHECK: 'it looks for a meta tag; the policy is a header of every answer (7)',
  AUXCLICK_JS_CHECK: 'a middle click may ask for a window; every window is refused (14)',
  CONTEXT_ISOLATION_JS_CHECK: 'on by default and set for the stage; it does not see through a function (3)',
  SANDBOX_JS_CHECK: 'set for every window, and for the whole program; it does not see through a function (4)',
  PRELOAD_JS_CHECK: 'one preload with two functions (20)',
}

const scratch = fs.mkdtempSync(path.join(tmpdir(), 'briefing-kiosk-scan-'))
process.once('exit', () => fs.rmSync(scratch, { recursive: true, force: true }))
const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) => {
  const { status, stderr, stdout } = spawnSync(program, args, { cwd: scratch, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr || stdout}`)
}

const code = path.join(scratch, 'code')
for (const part of ['main', 'preload'])
  fs.cpSync(path.resolve(projectRoot, process.env.KIOSK_OUT ?? 'out', part), path.join(code, part), { recursive: true })
// It stumbles over private members: they are lowered first.
for (const file of fs.globSync('**/*.{js,cjs}', { cwd: code })) {
  const lowered = await transformWithOxc(fs.readFileSync(path.join(code, file), 'utf8'), file, { target: 'es2020' })
  fs.writeFileSync(path.join(code, file), lowered.code)
}
fs.writeFileSync(path.join(scratch, 'package.json'), '{"private":true}')
run('npm', 'install', '--prefix', scratch, '--ignore-scripts', '--no-audit', '--no-fund', scanner)
run(
  'node',
  path.join(scratch, 'node_modules/.bin/electronegativity'),
  '-i',
  code,
  '-r',
  '-o',
  'found.csv',
  '-e',
  '45.0.0',
)

const report = fs.readFileSync(path.join(scratch, 'found.csv'), 'utf8')
// A line of its table begins with the check's name; it does not always end the line before.
const counts = Map.groupBy(
  [...report.matchAll(/([A-Z_]+_CHECK),"/g)].map(([, check = '']) => check),
  (check) => check,
)
for (const [check, lines] of counts)
  console.log(
    `${check in weighed ? 'weighed' : 'NEW    '}  ${lines.length} × ${check}: ${weighed[check] ?? 'look into it'}`,
  )
process.exit([...counts.keys()].every((check) => check in weighed) ? 0 : 1)
