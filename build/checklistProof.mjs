// npm run checklist:proof: takes away one protection after the other from the built code and runs its test of the checklist, which
// must turn red. A test that stays green guards nothing. The fuses (19) and the declared version (16) are no code of ours.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from './runtime/index.mjs'

const preference = (/** @type {string} */ text) => ['webviewTag: false', `webviewTag: false, ${text}`]

/** Test, what is taken away, what stands there instead; in main unless a file is named. @type {[string, string, string, string?][]} */
const removals = [
  ['1: cancels requests', 'cancel: !allowed', 'cancel: false'],
  ['2: gives pages no Node', 'nodeIntegration: false', 'nodeIntegration: true'],
  ['3: isolates', 'contextIsolation: true', 'contextIsolation: false'],
  ['4: sandboxes', 'sandbox: true', 'sandbox: false'],
  ['5: denies every permission', 'answer(false)', 'answer(true)'],
  ['5: denies every permission', 'setPermissionCheckHandler(() => false)', 'setPermissionCheckHandler(() => true)'],
  ['6, 8, 9, 10', ...preference('webSecurity: false')],
  ['6, 8, 9, 10', ...preference('allowRunningInsecureContent: true')],
  ['6, 8, 9, 10', ...preference('experimentalFeatures: true')],
  ['6, 8, 9, 10', ...preference('enableBlinkFeatures: "PreciseMemoryInfo"')],
  ['7: sends a content security policy', '"content-security-policy": csp', '"x-none": csp'],
  ['11, 12: knows no webview', 'webviewTag: false', 'webviewTag: true'],
  ['13: does not go', 'event.preventDefault()', 'null'],
  ['14: opens no window', '{ action: "deny" }', '{ action: "allow" }'],
  ['14: takes nothing', 'navigateOnDragDrop: false', 'navigateOnDragDrop: true'],
  [
    '15: never hands',
    '() => ({ action: "deny" })',
    '({ url }) => (globalThis.openExternal?.(url), { action: "deny" })',
  ],
  ['17: answers no stranger', 'if (!mayCall(', 'if (false && !mayCall('],
  ['18: is served', 'url.host !== "stage"', 'false'],
  [
    '20: shows pages',
    'exposeInMainWorld("kiosk", ',
    'exposeInMainWorld("kiosk", 1 ? { ...api, more: 1 } : ',
    'preload/index.cjs',
  ],
  ['finds the kiosk shut', 'app.commandLine.removeSwitch(name)', 'void name'],
]

const [from, to] = ['out/dev-proof-from', 'out/dev-proof'].map((folder) => path.join(projectRoot, folder))
const run = (/** @type {string} */ program, /** @type {string[]} */ args, /** @type {string} */ out) =>
  spawnSync(program, args, { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, KIOSK_OUT: out } })
run('electron-vite', ['build', '--logLevel', 'warn'], from ?? '')

let green = 0
for (const [test, protection, instead, file = 'main/index.js'] of removals) {
  fs.rmSync(to ?? '', { recursive: true, force: true })
  fs.cpSync(from ?? '', to ?? '', { recursive: true })
  const target = path.join(to ?? '', file)
  const code = fs.readFileSync(target, 'utf8')
  const isThere = code.includes(protection)
  fs.writeFileSync(
    target,
    code.replaceAll(protection, () => instead),
  )
  const escaped = test.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const { status, stdout } = run(
    'vitest',
    ['run', '--project', 'e2e', 'tests/e2e/checklist.test.ts', '-t', escaped],
    to ?? '',
  )
  const isRed = isThere && status !== 0 && /\d+ failed/.test(stdout)
  if (!isRed) green += 1
  console.log(`${isRed ? '  red   ' : isThere ? '  GREEN ' : '  GONE  '} ${test}  without  ${protection}`)
}
for (const folder of [from, to]) fs.rmSync(folder ?? '', { recursive: true, force: true })
console.log(green === 0 ? `All ${removals.length} protections are guarded.` : `${green} are not guarded.`)
process.exit(green === 0 ? 0 : 1)
