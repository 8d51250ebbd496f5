import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root, type Kiosk } from './harness'
import { middleOf } from './touch'

const run = promisify(execFile)

/** Names the X server has for keys that the page names otherwise. */
const keysyms: Readonly<Record<string, string>> = {
  ' ': 'space',
  '.': 'period',
  ',': 'comma',
  PageDown: 'Next',
  PageUp: 'Prior',
  Enter: 'Return',
  Shift: 'Shift_L',
  AudioVolumeUp: 'XF86AudioRaiseVolume',
  MediaPlayPause: 'XF86AudioPlay',
  BrowserBack: 'XF86Back',
  BrowserHome: 'XF86HomePage',
}
const symOf = (key: string): string => keysyms[key] ?? key

/** Events of the window system, as a keyboard and a mouse make them: main and the window manager meet them too. */
async function tool({ display }: Kiosk, args: readonly string[]): Promise<void> {
  await run('xdotool', args, { env: { ...process.env, DISPLAY: display } })
}

/** Presses keys one after the other, each let go before the next, no faster than a hand. */
export const pressKeys = (kiosk: Kiosk, ...keys: readonly string[]): Promise<void> =>
  tool(kiosk, ['key', '--delay', '40', ...keys.map(symOf)])

/** Types as a reader of cards or codes does: 4 ms a key, and then nothing for a while. */
export const typeFast = (kiosk: Kiosk, text: string): Promise<void> =>
  tool(kiosk, ['type', '--delay', '4', '--args', '1', text, 'sleep', '0.2'])

/** Clicks a button of the mouse, by the number the X server has for it, where nothing lies. */
export const clickButton = (kiosk: Kiosk, button: number): Promise<void> =>
  tool(kiosk, ['mousemove', ...aside, 'click', String(button)])

/** Takes a key down and leaves it there; the server repeats it. Answers how to let it go. */
export async function holdKey(kiosk: Kiosk, key: string): Promise<() => Promise<void>> {
  await tool(kiosk, ['keydown', symOf(key)])
  return () => tool(kiosk, ['keyup', symOf(key)])
}

/** One event of a recording; `after` is ms since the one before. */
type Recorded =
  | { readonly key: string; readonly type: 'down' | 'up'; readonly repeat?: boolean; readonly after: number }
  | { readonly click: string; readonly after: number }
  | { readonly mouse: 'left' | 'right'; readonly after: number }

export interface Recording {
  readonly profile: 'kiosk' | 'laptop'
  readonly events: readonly Recorded[]
  /** How it must end, in words. */
  readonly right: string
}

/** What clickers, keyboards and other things that type have sent, by name. */
export const recordings = JSON.parse(readFileSync(join(root, 'tests/fixtures/keys/clickers.json'), 'utf8')) as Readonly<
  Record<string, Recording>
>

/** What an input method makes of a key; no keyboard has it, so it comes to the page alone. */
export async function typeWide({ cdp }: Kiosk, { events }: Recording): Promise<void> {
  for (const event of events)
    if ('key' in event) {
      await new Promise((next) => setTimeout(next, event.after))
      await cdp.send('Input.dispatchKeyEvent', {
        type: event.type === 'down' ? 'keyDown' : 'keyUp',
        key: event.key,
        ...(event.type === 'down' ? { text: event.key } : {}),
      })
    }
}

/** A place of the stage with nothing on it. */
const aside = ['960', '60'] as const

/** Replays a recording at its own pace, which is part of it; the server repeats what is held by itself. */
export async function replay(kiosk: Kiosk, { events }: Recording): Promise<void> {
  const args: string[] = []
  for (const event of events) {
    args.push('sleep', String(event.after / 1000))
    if ('click' in event) {
      const { x, y } = await middleOf(kiosk, event.click)
      args.push('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1')
    } else if ('mouse' in event) args.push('mousemove', ...aside, 'click', event.mouse === 'left' ? '1' : '3')
    else if (!event.repeat) args.push(event.type === 'down' ? 'keydown' : 'keyup', symOf(event.key))
  }
  await tool(kiosk, args)
}
