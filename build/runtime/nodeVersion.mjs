/** The oldest Node the build tools run on (Vitest, electron-vite and Electron's own installer ask for it). */
const OLDEST_NODE = '22.12.0'

/**
 * What is wrong with this Node, in words a reader can act on. Uses only syntax that old versions parse.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} null when the version will do
 */
export function nodeProblem(version) {
  if (!isOlder(version, OLDEST_NODE)) return null
  return (
    `Node ${version} is too old: this project's tools need ${OLDEST_NODE} or newer.\n` +
    'On Linux x64 "npm ci" brings its own Node 24: run scripts through npm ("npm run doctor", "npm start", "npm test").\n' +
    'Elsewhere install Node 24 and run "npm ci" again.'
  )
}

/**
 * @param {string} version
 * @param {string} than
 */
function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && a[at] < b[at]
}
