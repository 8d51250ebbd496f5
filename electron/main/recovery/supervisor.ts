import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { taskXml } from './taskXml'

type SupervisorOrder = 'install' | 'remove'

const taskName = 'Briefing Kiosk'
/** Arguments for schtasks. Pure. */
export const schtasksArguments = (order: SupervisorOrder, file: string): readonly string[] =>
  order === 'install' ? ['/Create', '/TN', taskName, '/XML', file, '/F'] : ['/Delete', '/TN', taskName, '/F']

/** Creates or removes what starts the kiosk again, and says what was done. Answers the exit code; elsewhere than on Windows it says what to type. */
export function orderSupervisor(order: SupervisorOrder): number {
  if (process.platform !== 'win32') {
    const verb = order === 'install' ? 'enable' : 'disable'
    process.stdout.write(`On Linux the package brings a systemd unit: systemctl --user ${verb} --now briefing-kiosk\n`)
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-'))
  try {
    const file = join(folder, 'task.xml')
    writeFileSync(file, `\uFEFF${taskXml(process.execPath)}`, 'utf16le')
    const { status, stderr } = spawnSync('schtasks.exe', schtasksArguments(order, file), { encoding: 'utf8' })
    if (status !== 0) process.stderr.write(stderr)
    return status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
