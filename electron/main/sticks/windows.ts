import { z } from 'zod'
import type { Stick } from '../../core/sticks'

/**
 * Asks Windows for removable drives (type 2), and for those that call themselves fixed disks (type 3) but hang on USB or in a card
 * slot; the system's own disk never counts. As JSON. Sources: Win32_LogicalDisk, MSFT_Disk, MSFT_Partition.
 */
const question = [
  "$ErrorActionPreference = 'SilentlyContinue'",
  "$usb = @(Get-Disk | Where-Object { $_.BusType -in 'USB', 'SD', 'MMC' -and -not $_.IsBoot -and -not $_.IsSystem } | Get-Partition | Where-Object DriveLetter | ForEach-Object { \"$($_.DriveLetter):\" })",
  'Get-CimInstance Win32_LogicalDisk | Where-Object { $_.Size -and ($_.DriveType -eq 2 -or $usb -contains $_.DeviceID) } | Select-Object DeviceID, VolumeName, FreeSpace, Access | ConvertTo-Json -Compress',
].join('; ')
export const askForDrives = ['-NoProfile', '-NonInteractive', '-Command', question] as const

const drive = z.object({
  DeviceID: z.string().regex(/^[A-Z]:$/),
  VolumeName: z.string().nullish(),
  FreeSpace: z.coerce.number(),
  /** 1: can be read only. */
  Access: z.number().nullish(),
})

/** The sticks out of PowerShell's answer: nothing, one object, or several. Pure. Source: Win32_LogicalDisk. */
export function drivesOf(answer: string): readonly Stick[] {
  if (answer.trim() === '') return []
  const given: unknown = JSON.parse(answer)
  return (Array.isArray(given) ? given : [given]).flatMap((one) => {
    const read = drive.safeParse(one)
    if (!read.success) return []
    const { DeviceID, VolumeName, FreeSpace, Access } = read.data
    return [
      {
        path: `${DeviceID}\\`,
        name: VolumeName || DeviceID,
        freeBytes: FreeSpace,
        writable: Access !== 1,
        answers: true,
      },
    ]
  })
}
