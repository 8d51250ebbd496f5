// What other scripts and the tests use of the runtime.
export { readRuntime, assertReleaseRuntime } from './runtime.mjs'
export { startPluggableDisplay } from './pluggableDisplay.mjs'
export { startVirtualDisplay } from './virtualDisplay.mjs'
export { runtimeFlags } from './flags.mjs'
export { projectRoot } from './places.mjs'
