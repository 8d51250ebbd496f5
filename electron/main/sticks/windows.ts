import { z } from 'zod'
import type { Stick } from '../../core/sticks'

/** Asks Windows for removable drives (type 2), as JSON. */
export const askForDrives = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  "Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | Where-Object Size | Select-Object DeviceID, VolumeName, FreeSpace, Access | ConvertTo-Json -Compress",
] as const

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
    return [{ path: `${DeviceID}\\`, name: VolumeName || DeviceID, freeBytes: FreeSpace, writable: Access !== 1 }]
  })
}
