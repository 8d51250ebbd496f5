const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign)

/** Whoever orders the task, or everyone who logs on: an installer runs as somebody whom the hall never sees. Source: the users' group, S-1-5-32-545. */
const principals = {
  me: '<LogonType>InteractiveToken</LogonType>',
  everyone: '<GroupId>S-1-5-32-545</GroupId>',
}

/**
 * The scheduled task that keeps the kiosk running on Windows: at log-on, and every minute again for ever where it does not run.
 * A second start of a living instance leaves by itself. Pure. Source: Task Scheduler schema 1.4.
 */
export const taskXml = (
  executable: string,
  whom: keyof typeof principals = 'me',
): string => `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <Repetition><Interval>PT1M</Interval><StopAtDurationEnd>false</StopAtDurationEnd></Repetition>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">${principals[whom]}<RunLevel>LeastPrivilege</RunLevel></Principal>
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
    <Exec><Command>${xml(executable)}</Command><Arguments>--profile kiosk --by-task</Arguments></Exec>
  </Actions>
</Task>
`
