/** What a system says where another program has a file for itself. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])
export const isHeld = (reason: string): boolean => held.has(reason)

const patienceMs = 4000
const pauseMs = 200

const reasonOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '')

/** Does what needs a file that another program may hold while it saves it; waits for that program some seconds. Rejects with what the system says last. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += pauseMs)
    try {
      return await work()
    } catch (cause) {
      if (!isHeld(reasonOf(cause)) || waited >= patienceMs) throw cause
      await new Promise((done) => setTimeout(done, pauseMs))
    }
}

/** The note that Excel and WPS keep beside a workbook as long as it is open there: no workbook, though it is called like one. */
export const isNoteOfExcel = (file: string): boolean => /(^|[\\/])~\$[^\\/]*$/.test(file)
