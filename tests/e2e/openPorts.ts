import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process and all that it has begun. */
function family(pid: number): readonly number[] {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const children = tasks.flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(family)]
}

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** Sockets a process family holds, as the kernel numbers them. */
function socketsOf(pid: number): ReadonlySet<string> {
  const links = family(pid).flatMap((one) =>
    readdirSync(`/proc/${one}/fd`).map((fd) => linkOf(`/proc/${one}/fd/${fd}`)),
  )
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []))
}

/** Listening in TCP, and bound to nobody in particular in UDP. */
const waits = { tcp: '0A', tcp6: '0A', udp: '07', udp6: '07' } as const

/** Whether a test driver's door for debuggers answers there; the shipped program has none. */
const isDebugger = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/json/version`).then(
    async (answer) => (await answer.text()).includes('Protocol'),
    () => false,
  )

/** Ports at which a process or one of its own waits for somebody, as the kernel has them: `tcp 9001`. What its test driver has opened is left out. */
export async function openPorts(pid: number): Promise<readonly string[]> {
  const own = socketsOf(pid)
  const found = Object.entries(waits).flatMap(([kind, state]) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((parts) => parts[3] === state && own.has(parts[9] ?? ''))
      .map((parts) => ({ kind: kind.slice(0, 3), port: parseInt(parts[1]?.split(':')[1] ?? '', 16) })),
  )
  const debuggers = await Promise.all(found.map(async ({ kind, port }) => kind === 'tcp' && (await isDebugger(port))))
  return found
    .filter((_, i) => debuggers[i] !== true)
    .map(({ kind, port }) => `${kind} ${port}`)
    .sort()
}
