/** A mounted volume as the kernel tells it. */
export interface Mount {
  readonly path: string
  /** Major and minor number, `8:17`. */
  readonly device: string
  readonly readOnly: boolean
}

/** Where desktops, udisks and installers mount what is plugged in. */
const place = /^\/(media|run\/media)\/.|^\/mnt\/[^/]+$/
/** File systems that hold no files of anybody's. */
const unreal = /^(autofs|cgroup2?|configfs|debugfs|devpts|devtmpfs|fusectl|mqueue|overlay|proc|squashfs|sysfs|tracefs)$/

/** `\040` is a blank: the kernel writes what would break its columns in octal. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))

/**
 * The volumes that somebody has plugged in, out of the text of /proc/self/mountinfo: what lies on a removable device, or
 * where such things are mounted. Pure. Source: proc(5).
 */
export function pluggedIn(mountinfo: string, isRemovable: (device: string) => boolean): readonly Mount[] {
  const mounts = mountinfo.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ')
    const [, , device = '', , path = '', options = ''] = before.split(' ')
    const [kind = '', , superOptions = ''] = after.split(' ')
    if (path === '' || unreal.test(kind)) return []
    const folder = unescaped(path)
    if (!place.test(folder) && !(isRemovable(device) && !isOfSystem(folder))) return []
    const readOnly = [options, superOptions].some((text) => text.split(',').includes('ro'))
    return [{ path: folder, device, readOnly }]
  })
  // The same folder mounted over is told twice; the last one is what is seen there.
  return [...new Map(mounts.map((mount) => [mount.path, mount])).values()]
}

/** A system that itself runs from a stick. */
const isOfSystem = (path: string): boolean =>
  path === '/' || /^\/(boot|usr|var|home|snap|tmp|etc|opt|srv)(\/|$)/.test(path)
