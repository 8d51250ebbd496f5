import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type SupervisorOrder = 'install' | 'remove'

const taskName = 'Briefing Kiosk'
const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign)

/**
 * The scheduled task that keeps the kiosk running on Windows: at log-on, and every minute again for ever where it does not run.
 * A second start of a living instance leaves by itself. Pure. Source: Task Scheduler schema 1.4.
 */
export const taskXml = (executable: string): string => `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <Repetition><Interval>PT1M</Interval><StopAtDurationEnd>false</StopAtDurationEnd></Repetition>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author"><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>5</Priority>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>${xml(executable)}</Command><Arguments>--profile kiosk</Arguments></Exec>
  </Actions>
</Task>
`

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
