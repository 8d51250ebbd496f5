/**
 * Says how far a download is: at its start, then at every quarter, so that a log stays short.
 * @param {string} what
 * @returns {(received: number, total: number | null) => void}
 */
export function reportProgress(what) {
  let told = -1
  return (received, total) => {
    const quarter = total === null ? 0 : Math.floor((received / total) * 4)
    if (quarter === told) return
    told = quarter
    const size = total === null ? 'size unknown' : `of ${Math.round(total / 1e6)} MB`
    console.log(`  downloading ${what}: ${quarter * 25} % ${size}`)
  }
}
