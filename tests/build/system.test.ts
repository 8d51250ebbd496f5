import { describe, expect, it } from 'vitest'
import { packagesFor, parseMissing } from '../../build/runtime/libraries.mjs'
import { nodeProblem } from '../../build/runtime/nodeVersion.mjs'
import { mayInstall, packageName, parseAvailable, parseOsRelease } from '../../build/runtime/system.mjs'

const debian = { id: 'debian', version: 12, hasApt: true, isRoot: true, isInteractive: false }
const nothing: ReadonlySet<string> = new Set()

describe('missing libraries', () => {
  it('are read from what ldd says', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibasound.so.2 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    ]
    expect(parseMissing(output.join('\n'))).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
  })

  it('become each package once, and unknown ones are named', () => {
    const { packages, unknown } = packagesFor(['libnss3.so', 'libsmime3.so', 'libgtk-3.so.0', 'libodd.so.7'])
    expect(packages.map(({ name }) => name)).toEqual(['libgtk-3-0', 'libnss3'])
    expect(unknown).toEqual(['libodd.so.7'])
  })

  it('with similar names are kept apart', () => {
    const name = (soname: string): string[] => packagesFor([soname]).packages.map((entry) => entry.name)
    expect(name('libX11.so.6')).toEqual(['libx11-6'])
    expect(name('libX11-xcb.so.1')).toEqual(['libx11-xcb1'])
    expect(name('libatk-1.0.so.0')).toEqual(['libatk1.0-0'])
    expect(name('libatk-bridge-2.0.so.0')).toEqual(['libatk-bridge2.0-0'])
  })
})

describe('a package name', () => {
  const asound = { name: 'libasound2', t64: true }
  it.each([
    ['Debian 12', { id: 'debian', version: 12 }, 'libasound2'],
    ['Debian 13', { id: 'debian', version: 13 }, 'libasound2t64'],
    ['Debian testing, which names no version', { id: 'debian', version: 0 }, 'libasound2t64'],
    ['Ubuntu 22.04', { id: 'ubuntu', version: 22.04 }, 'libasound2'],
    ['Ubuntu 24.04', { id: 'ubuntu', version: 24.04 }, 'libasound2t64'],
  ])('follows the release: %s', (_, release, expected) => {
    expect(packageName(asound, { ...debian, ...release }, nothing)).toBe(expected)
  })

  it('follows what apt can install, whatever the release', () => {
    const policy = [
      'libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:',
      'libasound2t64:\n  Installed: (none)\n  Candidate: 1.2.11-1\n  Version table:\n     1.2.11-1 500',
    ]
    const available = parseAvailable(policy.join('\n'))
    expect([...available]).toEqual(['libasound2t64'])
    expect(packageName(asound, debian, available)).toBe('libasound2t64')
  })

  it('that never changed stays', () => {
    expect(packageName({ name: 'libnss3', t64: false }, { ...debian, version: 13 }, nothing)).toBe('libnss3')
  })
})

describe('installing', () => {
  const table = [
    ['root, no terminal', {}, false, 'install'],
    ['root at a terminal', { isInteractive: true }, false, 'ask'],
    ['root at a terminal with --yes', { isInteractive: true }, true, 'install'],
    ['not root', { isRoot: false }, false, 'print'],
    ['not root, even with --yes', { isRoot: false }, true, 'print'],
    ['Ubuntu as root', { id: 'ubuntu' }, false, 'install'],
    ['another system as root', { id: 'fedora', hasApt: false }, true, 'print'],
    ['a relative of Debian as root', { id: 'deepin' }, true, 'print'],
  ] as const
  it.each(table)('%s', (_, change, yes, expected) => {
    expect(mayInstall({ ...debian, ...change }, yes)).toBe(expected)
  })
})

describe('the machine', () => {
  it('is known by its os-release', () => {
    expect(parseOsRelease('NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n')).toEqual({
      id: 'ubuntu',
      version: 24.04,
    })
    expect(parseOsRelease('')).toEqual({ id: '', version: 0 })
  })

  it('is told when its Node is too old', () => {
    expect(nodeProblem('20.20.2')).toContain('22.12.0')
    expect(nodeProblem('22.11.9')).not.toBeNull()
    expect(nodeProblem('22.12.0')).toBeNull()
    expect(nodeProblem('24.9.0')).toBeNull()
  })
})
