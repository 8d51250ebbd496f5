import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../runtime/places.mjs'
import { programName } from './assemble.mjs'

const templates = path.join(projectRoot, 'build/packaging/debian')

/** Where each file of the templates goes, with its mode. */
const PLACES = [
  ['briefing-kiosk.desktop', `usr/share/applications/${programName}.desktop`, 0o644],
  ['briefing-kiosk.service', `usr/lib/systemd/user/${programName}.service`, 0o644],
  ['xsession.desktop', `usr/share/xsessions/${programName}.desktop`, 0o644],
  ['wayland-session.desktop', `usr/share/wayland-sessions/${programName}.desktop`, 0o644],
  ['gtk.css', 'usr/share/themes/BriefingKiosk/gtk-3.0/gtk.css', 0o644],
  ['session', `usr/lib/${programName}/session`, 0o755],
  ['wayland-session', `usr/lib/${programName}/wayland-session`, 0o755],
  ['keep-running', `usr/lib/${programName}/keep-running`, 0o755],
  ['mount-sticks', `usr/lib/${programName}/mount-sticks`, 0o755],
  ['polkit.rules', `usr/share/polkit-1/rules.d/60-${programName}.rules`, 0o644],
  ['postinst', 'DEBIAN/postinst', 0o755],
  ['postrm', 'DEBIAN/postrm', 0o755],
]

/** Files of the project the package brings along. */
const BROUGHT = [
  ['build/runtime/openbox.xml', `usr/lib/${programName}/openbox.xml`],
  ['build/icons/icon-256.png', `usr/share/icons/hicolor/256x256/apps/${programName}.png`],
  ['build/icons/icon-512.png', `usr/share/icons/hicolor/512x512/apps/${programName}.png`],
  ['build/icons/icon.svg', `usr/share/icons/hicolor/scalable/apps/${programName}.svg`],
  ['LICENSE', `usr/share/doc/${programName}/copyright`],
  ['CHANGELOG.md', `usr/share/doc/${programName}/CHANGELOG.md`],
]

/**
 * A Debian package of the assembled folder, by dpkg-deb.
 * @param {{ folder: string, version: string, mark: string, label: string }} app
 * @returns {Promise<string>}
 */
export async function writeDeb({ folder, version, mark, label }) {
  const tree = `${folder}.deb-tree`
  fs.rmSync(tree, { recursive: true, force: true })
  const put = (source, target, mode = 0o644) => {
    const file = path.join(tree, target)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.copyFileSync(source, file)
    fs.chmodSync(file, mode)
  }
  fs.cpSync(folder, path.join(tree, 'usr/lib', programName), { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
  for (const [name, target, mode] of PLACES) put(path.join(templates, name), target, mode)
  for (const [name, target] of BROUGHT) put(path.join(projectRoot, name), target)
  fs.mkdirSync(path.join(tree, 'usr/bin'), { recursive: true })
  fs.symlinkSync(`../lib/${programName}/${programName}`, path.join(tree, 'usr/bin', programName))
  // Chromium's sandbox where the kernel gives no user namespaces: owned by root, set-uid.
  fs.chmodSync(path.join(tree, 'usr/lib', programName, 'chrome-sandbox'), 0o4755)
  fs.writeFileSync(path.join(tree, 'DEBIAN/control'), control(tree, version, mark, label))
  const file = path.join(path.dirname(folder), `${programName}${mark}_${version}_amd64.deb`)
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', tree, file], { stdio: 'ignore' })
  fs.rmSync(tree, { recursive: true })
  return file
}

/** The two packages take each other's place: what is for verification never stays beside what is for the hall. */
function control(tree, version, mark, label) {
  const kilobytes = Number(execFileSync('du', ['-sk', tree]).toString().split('\t')[0])
  const values = {
    NAME: `${programName}${mark}`,
    VERSION: version,
    SIZE: String(kilobytes),
    CONFLICTS: mark === '' ? `${programName}-verification` : programName,
    LABEL: label,
  }
  return fs
    .readFileSync(path.join(templates, 'control.in'), 'utf8')
    .replaceAll(/@([A-Z]+)@/g, (_whole, name) => values[name] ?? '')
}
