import { parseArgs } from 'node:util'
import type { Profile } from '../core/contract'
import { err, ok, type Result } from '../core/result'
import type { Theme } from '../core/tour'

/** What the command line asked for; paths as typed. */
export interface Flags {
  readonly profile: Profile
  readonly pack?: string
  readonly scene?: string
  readonly route?: string
  readonly lang?: string
  readonly theme: Theme
  /** Ask the installer about the hall, whatever is stored. */
  readonly setup: boolean
  /** Read the pack again whenever it changes, and play it in place. */
  readonly watch: boolean
  /** Open the workshop, where next year's report is made, instead of the stage. */
  readonly workshop: boolean
  /** Set the staff's PIN, then leave. */
  readonly setPin: boolean
  /** Create or remove what starts the kiosk again when it has died (Windows), then leave. */
  readonly supervisor?: 'install' | 'remove'
  /** Files of public keys that this machine is to trust. */
  readonly trustKeys?: readonly string[]
  /** A .briefpack file that the kiosk is to install, then leave. */
  readonly install?: string
  readonly help: boolean
}

export const usage = `Usage: briefing-kiosk [options]

  --profile kiosk|laptop   kiosk: full screen, attract and idle clock; laptop: a guide's window (default)
  --pack FOLDER            play another report pack
  --scene SCENE[/STEP]     start at a scene, e.g. map or map/2 (steps count from 1)
  --route ROUTE            a route of the pack, e.g. brief (3 minutes), short (8) or full (15, default)
  --lang LOCALE            start in a language of the pack, e.g. zh-CN or en
  --theme night|paper      colours (default night)
  --setup                  ask for screen size, height and distance, then play
  --watch                  with --pack: play the pack anew, in place, whenever a file of it changes
  --workshop               make next year's report: workbook, preview, proof sheet, signature, stick
  --set-pin                ask for the staff's PIN (or read it from a pipe), keep it, then leave
  --trust-key FILE         trust the packs signed with this public key from now on (may be given several times)
  --install FILE           hand a .briefpack file to the kiosk of this machine, which installs it; then leave
  --install-supervisor     Windows: start the kiosk at log-on and again when it has died
  --remove-supervisor      Windows: no longer
  --tool VERB …            use the pack tool, e.g. --tool export --pack FOLDER --format pdf --out FOLDER
  --help                   show this text
`

/** Switches of Chromium, Node and test drivers that the program passes over. */
const engineSwitches = new Set([
  'no-sandbox',
  // The scheduled task's own (recovery/left.ts).
  'by-task',
  'inspect',
  'inspect-brk',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'user-data-dir',
  'disable-gpu',
  'disable-dev-shm-usage',
  'enable-logging',
  'force-device-scale-factor',
  'ozone-platform',
  'ozone-platform-hint',
  'high-dpi-support',
  'touch-events',
  'force-renderer-accessibility',
])

const valued = ['profile', 'pack', 'scene', 'route', 'lang', 'theme', 'install', 'trust-key'] as const
const switches = ['help', 'setup', 'watch', 'workshop', 'set-pin', 'install-supervisor', 'remove-supervisor'] as const
type Valued = (typeof valued)[number]
type Switch = (typeof switches)[number]

const options = {
  ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
  ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
  help: { type: 'boolean', short: 'h' },
} as const

/**
 * The program's own arguments out of `process.argv`. Run from its folder (`electron [switches] FOLDER …`) they begin
 * after that folder; test drivers and `npm start` put engine switches before it.
 */
export function ownArguments(argv: readonly string[], isRunFromFolder: boolean): string[] {
  if (!isRunFromFolder) return argv.slice(1)
  const folder = argv.findIndex((arg, i) => i > 0 && !arg.startsWith('-'))
  return folder < 0 ? [] : argv.slice(folder + 1)
}

/** What was given: of each flag that takes a value all of them, in their order; and the switches that are on. */
interface Given {
  readonly values: Partial<Record<Valued, readonly string[]>>
  readonly on: ReadonlySet<Switch>
}

const isOneOf = <T extends string>(all: readonly T[], name: string): name is T =>
  (all as readonly string[]).includes(name)

/** Every argument is a switch, or a flag with its value, or the engine's. The error is one line for the user. */
function readArguments(args: readonly string[]): Result<Given, string> {
  const values: Partial<Record<Valued, readonly string[]>> = {}
  const on = new Set<Switch>()
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  for (const token of tokens) {
    const unknown = err(`unknown option: ${args[token.index] ?? ''}`)
    if (token.kind !== 'option') return unknown
    const { name, value, inlineValue } = token
    if (isOneOf(switches, name) && value === undefined) on.add(name)
    else if (isOneOf(valued, name)) {
      if (!value || (!inlineValue && value.startsWith('--'))) return err(`--${name} needs a value`)
      values[name] = [...(values[name] ?? []), value]
    } else if (!engineSwitches.has(name)) return unknown
  }
  return ok({ values, on })
}

/** Reads arguments (without executable and app path). The error is one line for the user. */
export function readFlags(args: readonly string[]): Result<Flags, string> {
  const given = readArguments(args)
  return given.ok ? checkValues(given.value) : given
}

/** What is one of a few; where several are given, the last counts. */
function checkValues({ values, on }: Given): Result<Flags, string> {
  const { 'trust-key': trustKeys, ...given } = values
  const last = Object.entries(given).map(([flag, all]) => [flag, all.at(-1)])
  const { profile = 'laptop', theme = 'night', ...rest } = Object.fromEntries(last) as Partial<Record<Valued, string>>
  if (profile !== 'kiosk' && profile !== 'laptop') return err(`--profile is kiosk or laptop, not "${profile}"`)
  if (theme !== 'night' && theme !== 'paper') return err(`--theme is night or paper, not "${theme}"`)
  if (on.has('watch') && rest.pack === undefined) return err('--watch needs --pack FOLDER')
  if (on.has('workshop') && profile === 'kiosk') return err('--workshop is for the laptop profile')
  const supervisor = (['remove', 'install'] as const).find((verb) => on.has(`${verb}-supervisor`))
  return ok({
    ...rest,
    profile,
    theme,
    help: on.has('help'),
    setup: on.has('setup'),
    watch: on.has('watch'),
    workshop: on.has('workshop'),
    setPin: on.has('set-pin'),
    ...(supervisor ? { supervisor } : {}),
    ...(trustKeys ? { trustKeys } : {}),
  })
}
