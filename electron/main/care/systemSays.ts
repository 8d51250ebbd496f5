/** Whether swipes from the edge open the system's panels, by `reg query`; null where the policy is not set. */
export function edgeSwipesOf(text: string): boolean | null {
  const value = /AllowEdgeSwipe\s+REG_DWORD\s+0x([01])/i.exec(text)?.[1]
  return value === undefined ? null : value === '1'
}

/** Whether the program runs with an administrator's full rights, by `whoami /groups`: the label is high, or the system's own. */
export function administratorOf(text: string): boolean | null {
  const label = /S-1-16-(\d+)/.exec(text)?.[1]
  return label === undefined ? null : Number(label) >= 12_288
}

/** Whether notifications are shown, by `gsettings get … show-banners`. */
export function notificationsOf(text: string): boolean | null {
  const value = text.trim()
  return value === 'true' ? true : value === 'false' ? false : null
}

/** Whether the machine may sleep, by `systemctl is-enabled sleep.target`: masked is never. */
export function sleepsOf(text: string): boolean | null {
  const value = text.trim()
  return value === 'masked' ? false : ['static', 'enabled', 'indirect'].includes(value) ? true : null
}
