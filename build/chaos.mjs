// Faults in a real Electron, in random order: npm run chaos -- [--minutes 10] [--machines 1] [--seed N]
//   [--faults "main killed;renderer killed"] [--name chaos] [--no-build]. The test it runs says what is wrong; the table lies in
//   out/chaos.md, every fault in out/chaos.json. One machine is timed; several at once overload a small computer and are counted.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { projectRoot } from './runtime/index.mjs'
import { buildApp } from './stage.mjs'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    machines: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    faults: { type: 'string', default: '' },
    name: { type: 'string', default: 'chaos' },
    'no-build': { type: 'boolean', default: false },
  },
})

const { status } = spawnSync('vitest', ['run', '--project', 'e2e', 'tests/e2e/chaos.test.ts'], {
  cwd: projectRoot,
  stdio: 'inherit',
  env: {
    ...process.env,
    KIOSK_E2E_APP: buildApp(values.name, { fresh: !values['no-build'] }),
    // Faults that are named are struck once each, in their order; with minutes they are dealt until the time is over.
    ...(values.minutes || !values.faults ? { CHAOS_MINUTES: values.minutes ?? '10' } : {}),
    CHAOS_SEED: values.seed,
    CHAOS_FAULTS: values.faults,
    CHAOS_MACHINES: values.machines,
  },
})
process.exit(status ?? 1)
