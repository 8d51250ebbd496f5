import { periodForm } from '../core/period'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { basename, resolve } from 'node:path'
import { writeScaffold, writeSchemas } from '../packs/scaffold'
import { diff, validate } from './checkVerbs'
import { formats } from '../export'
import { exportPack, needsStage, type ExportOrder } from './exportVerb'
import { done, localeOf, packFaults, render, takesColour, type Outcome } from './output'
import { passphraseVariable, readPassphrase } from './passphrase'
import { build, keygen, sign, verify } from './sealVerbs'
import { importFrom, template } from './workbookVerbs'

/** What the tool cannot do by itself: opening the tour needs Electron. Resolves to the app's exit code. */
export interface Surroundings {
  readonly preview: (folder: string, args: readonly string[]) => Promise<number>
  /** Where the stage's fonts lie, in a program that has not the packages it is built from. */
  readonly fonts?: string
  /** Paints every step of a pack; only the program itself can. */
  readonly paint?: ExportOrder['paint']
  /** Makes pictures of a pack ready for paper that only a stage can show. */
  readonly decode?: ExportOrder['decode']
  /** Carries out a verb in the program, where it needs its stage. Resolves to its exit code. */
  readonly inApp?: (args: readonly string[]) => Promise<number>
}

const codes = { done: 0, faults: 1, usage: 2 } as const

/** A mistake in how the tool was called. */
class UsageError extends Error {}

/** Runs one verb. Resolves to the exit code: 0 done, 1 faults told, 2 wrongly called. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let code: number = codes.done
  const program = programOf(surroundings, args, (finished) => (code = finished))
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? codes.done : codes.usage
    if (!(cause instanceof UsageError)) throw cause
    process.stderr.write(`${cause.message}\n`)
    return codes.usage
  }
}

type Finish = (code: number) => void

function programOf(surroundings: Surroundings, args: readonly string[], finish: Finish): Command {
  const program = new Command('pack')
    .description('Makes, checks, compares, signs and previews report packs.')
    .option('--json', 'result as JSON on standard output')
    .option('--lang <locale>', 'language of messages: zh-CN or en (default: the terminal’s)')
    .helpCommand(false)
    .showHelpAfterError('(add --help for what can be given)')
    .addHelpText('after', exitCodes)
    .exitOverride()
  const given = (): string | undefined => program.opts<{ lang?: string }>().lang
  const locale = (): string => given() ?? localeOf(process.env)
  const tell = async (work: Promise<Outcome>): Promise<void> => {
    const outcome = await work
    const json = program.opts<{ json?: true }>().json === true
    process.stdout.write(render(outcome, { json, locale: locale(), colour: takesColour(process.stdout, process.env) }))
    finish(outcome.ok ? codes.done : codes.faults)
  }
  addMaking(program, locale, tell)
  addChecking(program, locale, tell)
  addSigning(program, locale, tell)
  const inApp = async (): Promise<void> => finish((await surroundings.inApp?.(args)) ?? codes.usage)
  addExport(program, { locale, given, surroundings, inApp }, tell)
  program
    .command('preview')
    .description('open the tour on a pack and play it anew whenever a file of it is saved (needs Electron)')
    .argument('<pack>', 'folder of the pack')
    .argument('[app-options...]', 'further options of the app, after --')
    .action(async (pack: string, options: readonly string[]) =>
      finish(await surroundings.preview(resolve(pack), options)),
    )
  return program
}

const exitCodes = '\nExit codes: 0 done, 1 faults (told on standard output), 2 wrongly called.'

type Locale = () => string
type Tell = (work: Promise<Outcome>) => Promise<void>

const pattern =
  (form: RegExp, what: string) =>
  (value: string): string => {
    if (!form.test(value)) throw new InvalidArgumentError(what)
    return value
  }

function addMaking(program: Command, locale: Locale, tell: Tell): void {
  program
    .command('new')
    .description('begin a pack in a new folder; it plays as it is')
    .argument('<folder>', 'folder to be made')
    .option('--from <pack>', 'begin with the files of another pack instead of one scene')
    .option(
      '--id <id>',
      'id of the pack (default: the folder’s name)',
      pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
    )
    .option(
      '--period <period>',
      'what is reported',
      pattern(periodForm, 'a year (2026), years (2026-2027) or months (2026-04/2027-03)'),
      String(new Date().getFullYear()),
    )
    .action((folder: string, { from, id, period }: { from?: string; id?: string; period: string }) =>
      tell(begin(folder, { id: id ?? idFrom(folder), period, ...(from === undefined ? {} : { from }) }, locale())),
    )
  program
    .command('schemas')
    .description('write the JSON Schemas of a pack’s files, by which editors complete and check them')
    .argument('<folder>', 'folder to write them to')
    .action((folder: string) => tell(schemas(folder)))
  program
    .command('template')
    .description('write a pack’s Excel workbook, with instructions and drop-downs')
    .argument('<pack>', 'folder of the pack')
    .argument('<workbook>', '.xlsx to be written')
    .option('--next', 'next year’s: this year’s values in grey beside empty cells', false)
    .action((pack: string, workbook: string, { next }: { next: boolean }) =>
      tell(template(pack, workbook, next, locale())),
    )
  program
    .command('import')
    .description(
      'make a pack of a filled-in workbook; all faults are told by sheet and cell, and then nothing is written',
    )
    .argument('<workbook>', '.xlsx that template wrote')
    .argument('<pack>', 'folder of the pack it was written from')
    .argument('<target>', 'folder to be made or replaced; may be the same pack')
    .action((workbook: string, pack: string, target: string) => tell(importFrom(workbook, pack, target, locale())))
}

async function schemas(folder: string): Promise<Outcome> {
  const files = await writeSchemas(folder)
  return done([`${folder}: ${files.join(', ')}`], { folder, files })
}

async function begin(folder: string, scaffold: Parameters<typeof writeScaffold>[1], locale: string): Promise<Outcome> {
  const made = await writeScaffold(folder, scaffold)
  return made.ok
    ? done([`${folder}: ${scaffold.id} ${scaffold.period}`], { folder, ...scaffold })
    : packFaults(made.error, locale)
}

function idFrom(folder: string): string {
  const words = basename(resolve(folder))
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  if (!words) throw new UsageError('the folder’s name gives no id: add --id')
  return words.join('-')
}

function addChecking(program: Command, locale: Locale, tell: Tell): void {
  program
    .command('validate')
    .description('say whether a pack plays, or everything that is wrong with it')
    .argument('<pack>', 'folder or .briefpack')
    .action((pack: string) => tell(validate(pack, locale())))
  program
    .command('diff')
    .description('say what changed between two packs, as a person would')
    .argument('<old>', 'folder or .briefpack')
    .argument('<new>', 'folder or .briefpack')
    .action((older: string, newer: string) => tell(diff(older, newer, locale())))
}

const listed = (value: string): readonly string[] => value.split(',').filter((part) => part !== '')

interface Exporting {
  readonly locale: Locale
  readonly given: () => string | undefined
  readonly surroundings: Surroundings
  /** Does the whole of it in the program. */
  readonly inApp: () => Promise<void>
}

type ExportOptions = Omit<ExportOrder, 'formats' | 'locales'> & {
  readonly format: readonly string[]
  readonly tellIn?: string
}

function addExport(program: Command, { locale, given, surroundings, inApp }: Exporting, tell: Tell): void {
  const { fonts, paint, decode } = surroundings
  program
    .command('export')
    .description(
      'write all facts as tables, or the tour as a PDF or a presentation; --lang zh-CN,en names their languages (default: all of the pack’s)',
    )
    .requiredOption('--pack <pack>', 'folder or .briefpack')
    .option('--format <list>', formats.join(', '), listed, ['xlsx'])
    .option('--theme <theme>', 'of the tour: paper or night', 'paper')
    .option('--size <size>', 'stage the tour is composed for: WIDTHxHEIGHT', '1920x1080')
    .option('--route <route>', 'of the tour: a route of the pack (default: every step)')
    .option('--side-by-side', 'of the hand-out: its languages beside one another', false)
    .option('--progress', 'say how far it is on standard error, for programs: lines “progress 0.25”', false)
    .option('--tell-in <locale>', 'language of messages, where it is not that of the files')
    .requiredOption('--out <folder>', 'where the files go; made where it is not there')
    .action(async ({ format, out, tellIn, ...rest }: ExportOptions) =>
      !paint && (await needsStage({ pack: rest.pack, formats: format }, surroundings.inApp !== undefined))
        ? inApp()
        : tell(
            exportPack(
              { ...rest, fonts, paint, decode, formats: format, locales: listed(given() ?? ''), out: resolve(out) },
              tellIn ?? locale(),
            ),
          ),
    )
}

const fromFile = `read the passphrase from a file (or set ${passphraseVariable}; asked for otherwise)`

async function passphraseOf(file: string | undefined, isNew: boolean): Promise<string> {
  const read = await readPassphrase(file, isNew)
  if (!read.ok) throw new UsageError(read.error)
  return read.value
}

function addSigning(program: Command, locale: Locale, tell: Tell): void {
  program
    .command('build')
    .description('make one .briefpack of a folder; seals its manifest over every file')
    .argument('<pack>', 'folder of the pack')
    .argument('[file]', '.briefpack to be written (default: the folder’s name)')
    .action((pack: string, file: string | undefined) => tell(build(pack, file, locale())))
  program
    .command('keygen')
    .description('make a pair of key files to sign packs with')
    .argument('<name>', 'whose key it is, as kiosks will show it')
    .option('--out <folder>', 'where the two files go', '.')
    .option('--passphrase-file <file>', fromFile)
    .action(async (name: string, { out, passphraseFile }: { out: string; passphraseFile?: string }) =>
      tell(keygen(name, out, await passphraseOf(passphraseFile, true))),
    )
  program
    .command('sign')
    .description('sign a folder or a .briefpack')
    .argument('<pack>', 'folder or .briefpack')
    .requiredOption('--key <file>', 'secret key file')
    .option('--passphrase-file <file>', fromFile)
    .action(async (pack: string, { key, passphraseFile }: { key: string; passphraseFile?: string }) =>
      tell(sign(pack, key, await passphraseOf(passphraseFile, false), locale())),
    )
  program
    .command('verify')
    .description('check every byte against the manifest, and who signed it')
    .argument('<pack>', 'folder or .briefpack')
    .option('--trust-key <file...>', 'public keys of which one must have signed', [])
    .option('--revoked <id...>', 'fingerprints of keys that no longer count', [])
    .action((pack: string, { trustKey, revoked }: { trustKey: readonly string[]; revoked: readonly string[] }) =>
      tell(verify(pack, trustKey, revoked, locale())),
    )
}
