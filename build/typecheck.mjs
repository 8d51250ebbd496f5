// Checks each environment with its own tsconfig: what one may not see must not type-check there.
import { spawnSync } from 'node:child_process'

const projects = ['core', 'node', 'preload', 'web']
const failed = projects.filter((name) => {
  const { status } = spawnSync('vue-tsc', ['-p', `tsconfig.${name}.json`], { stdio: 'inherit' })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`type errors in: ${failed.join(', ')}`)
  process.exit(1)
}
