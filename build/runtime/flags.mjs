/**
 * Flags for Electron itself, to stand before the app's folder. What follows the folder belongs to the app.
 * @param {number | undefined} [uid] of the user; undefined on systems without
 * @returns {string[]}
 */
export function runtimeFlags(uid = process.getuid?.()) {
  // Chromium refuses to run its sandbox as root; everybody else keeps it.
  return uid === 0 ? ['--no-sandbox'] : []
}
