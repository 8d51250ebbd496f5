import { describe, expect, it } from 'vitest'
import { ownArguments, readFlags } from '../../electron/main/flags'

describe('the command line', () => {
  it('asks about the hall again where that is wanted', () => {
    expect(readFlags(['--setup', '--lang', 'en'])).toMatchObject({ ok: true, value: { setup: true, lang: 'en' } })
  })

  it('sets the PIN where that is asked', () => {
    expect(readFlags(['--set-pin'])).toMatchObject({ ok: true, value: { setPin: true } })
  })

  it('takes several keys to trust, and a pack to install', () => {
    expect(readFlags(['--trust-key', 'a.json', '--trust-key=b.json', '--install', 'x.briefpack'])).toMatchObject({
      ok: true,
      value: { trustKeys: ['a.json', 'b.json'], install: 'x.briefpack' },
    })
    expect(readFlags(['--trust-key'])).toEqual({ ok: false, error: '--trust-key needs a value' })
  })

  it('is a laptop by night when nothing is said', () => {
    expect(readFlags([])).toEqual({
      ok: true,
      value: {
        profile: 'laptop',
        theme: 'night',
        help: false,
        setup: false,
        watch: false,
        workshop: false,
        setPin: false,
      },
    })
  })

  it('watches only a pack that is named, and has its workshop on the laptop', () => {
    expect(readFlags(['--pack', 'x', '--watch'])).toMatchObject({ ok: true, value: { watch: true } })
    expect(readFlags(['--watch'])).toEqual({ ok: false, error: '--watch needs --pack FOLDER' })
    expect(readFlags(['--workshop'])).toMatchObject({ ok: true, value: { workshop: true } })
    expect(readFlags(['--workshop', '--profile', 'kiosk'])).toMatchObject({ ok: false })
  })

  it('takes values after a space or an equals sign', () => {
    const flags = readFlags([
      '--profile',
      'kiosk',
      '--scene=map/2',
      '--route',
      'brief',
      '--lang',
      'en',
      '--pack=x',
      '--theme',
      'paper',
    ])
    expect(flags).toEqual({
      ok: true,
      value: {
        profile: 'kiosk',
        scene: 'map/2',
        route: 'brief',
        lang: 'en',
        pack: 'x',
        theme: 'paper',
        help: false,
        setup: false,
        watch: false,
        workshop: false,
        setPin: false,
      },
    })
  })

  it('passes over switches of the engine', () => {
    expect(readFlags(['--no-sandbox', '--inspect=0', '--remote-debugging-port=0']).ok).toBe(true)
  })

  it.each([
    [['--what'], 'unknown option: --what'],
    [['map'], 'unknown option: map'],
    [['--pack'], '--pack needs a value'],
    [['--pack', '--lang', 'en'], '--pack needs a value'],
    [['--profile', 'tv'], '--profile is kiosk or laptop, not "tv"'],
    [['--theme=dark'], '--theme is night or paper, not "dark"'],
  ])('refuses %j', (args, message) => {
    expect(readFlags(args)).toEqual({ ok: false, error: message })
  })
})

describe('the program’s own arguments', () => {
  it('begin after the app’s folder when run from one, whatever switches stand before it', () => {
    const argv = ['electron', '--inspect=0', '--no-sandbox', '/app', '--lang', 'en']
    expect(ownArguments(argv, true)).toEqual(['--lang', 'en'])
    expect(ownArguments(['electron', '/app'], true)).toEqual([])
  })

  it('are all of them when packaged', () => {
    expect(ownArguments(['briefing-kiosk', '--lang', 'en'], false)).toEqual(['--lang', 'en'])
  })
})
