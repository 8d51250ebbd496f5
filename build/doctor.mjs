// Makes sure this machine can run the app: Node, Electron, shared libraries, a display.
//   node build/doctor.mjs [--display] [--tests] [--packaging] [--deb] [--yes] [--retry]
// Only what every Node can parse and load before the version is known to be new enough.
import { nodeProblem } from './runtime/nodeVersion.mjs'

const problem = nodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  process.exitCode = await examineMachine(process.argv.slice(2))
}

/** @param {string[]} argv */
async function examineMachine(argv) {
  const flags = ['--display', '--tests', '--packaging', '--deb', '--yes', '--retry']
  const unknown = argv.filter((argument) => !flags.includes(argument))
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. Usage: npm run doctor -- [${flags.join('] [')}]`)
    return 2
  }
  const { examine } = await import('./runtime/examine.mjs')
  const [display, tests, packaging, deb, yes, retry] = flags.map((flag) => argv.includes(flag))
  try {
    return await examine({ display, tests, packaging, deb, yes, retry })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
