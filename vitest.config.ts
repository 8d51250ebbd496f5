import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Hands, clocks and starts that are killed: a second Electron on the same two cores makes them late, or the driver loses their page. */
const alone = [
  'clickers',
  'console',
  'gestures',
  'gesturesChaos',
  'install',
  'mapHand',
  'recovery',
  'staff',
  'travel',
  'ways',
].map((name) => `tests/e2e/${name}.test.ts`)
/** The longest first, so that nothing long is begun when the rest is done. */
const longest = [
  'wholeStory',
  'workshop',
  'kioskProfile',
  'everyFact',
  'refusals',
  'chaos',
  'walkUpright',
  'walkWide',
  'tools',
].map((name) => `/${name}.test.ts`)
const turn = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((end) => moduleId.endsWith(end))
  return at < 0 ? longest.length : at
}
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b))
  }
}

const electron = { testTimeout: 240_000, hookTimeout: 120_000 }

export default defineConfig({
  plugins: [vue()],
  test: {
    sequence: { sequencer: LongestFirst },
    // What is waited for is a signal; how long a busy machine takes to give it is nobody's fault.
    expect: { poll: { timeout: 60_000 } },
    // Units first or behind all (build/test.mjs), then what must have the machine to itself, then what may share it, three at a time.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/seeds.ts'],
          // They may run behind everything else.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // On two cores it would be one: vitest leaves a core to itself.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          exclude: alone,
          // On two cores they wait more than they work.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          ...electron,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, fileParallelism: false, sequence: { groupOrder: 1 }, ...electron },
      },
    ],
  },
})
