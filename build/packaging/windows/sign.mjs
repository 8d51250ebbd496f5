import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../runtime/places.mjs'

const signer = path.join(projectRoot, 'build/packaging/windows/signFile.mjs')

/** The certificate to sign with, a PKCS#12 file named in the environment; undefined where none is. */
const certificate = () => process.env.BRIEFING_KIOSK_CERTIFICATE

/** The command by which the installer has its own uninstaller signed (`%1` is the file); undefined where there is no certificate. */
export const signCommand = () => (certificate() ? `"${process.execPath}" "${signer}" "%1"` : undefined)

/**
 * Signs a program in place, by osslsigncode: SHA-256, with a time stamp where BRIEFING_KIOSK_TIMESTAMP names a service. Does nothing without
 * a certificate. The passphrase is in the file BRIEFING_KIOSK_CERTIFICATE_PASS names: it never stands on a command line.
 * @param {string} file
 */
export function signProgram(file) {
  const pkcs12 = certificate()
  if (!pkcs12) return
  const [pass, stamp] = [process.env.BRIEFING_KIOSK_CERTIFICATE_PASS, process.env.BRIEFING_KIOSK_TIMESTAMP]
  const draft = `${file}.signed`
  const { status, stdout, stderr, error } = spawnSync(
    'osslsigncode',
    [
      ...[
        'sign',
        '-pkcs12',
        pkcs12,
        '-h',
        'sha256',
        ...(pass ? ['-readpass', pass] : []),
        ...(stamp ? ['-ts', stamp] : []),
      ],
      ...['-in', file, '-out', draft],
    ],
    { encoding: 'utf8' },
  )
  if (error) throw new Error('not signed: osslsigncode is missing (apt-get install osslsigncode)')
  if (status !== 0) throw new Error(`not signed: ${stdout}${stderr}`)
  fs.renameSync(draft, file)
}
