import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/**
 * The fuses as they stand in a binary, by name.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  const named = Object.entries(FuseV1Options).filter(([name]) => Number.isNaN(Number(name)))
  return Object.fromEntries(
    named.flatMap(([name, option]) => (wire[option] === undefined ? [] : [[name, wire[option] === FuseState.ENABLE]])),
  )
}
