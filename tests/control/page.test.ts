import { toBuffer } from 'osc-min'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { controlSchema } from '../../electron/main/settings/control'
import { get, openHall, sendUdp, talk, type Hall } from './doors'

const page = readFileSync(join(import.meta.dirname, '../../docs/hall-control.md'), 'utf8')
const [, block = '{}'] = /```json\n("control": [\s\S]*?)```/.exec(page) ?? []
const { control } = JSON.parse(`{${block}}`) as { readonly control: unknown }
const settings = controlSchema.parse(control)
const codes = (text: string): readonly string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
const section = (name: string): string => page.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? ''
/** Lines that an integrator types, each with what it is sent to. */
const typed = [...section('Three ready examples').matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line)

let hall: Hall | undefined
afterEach(() => hall?.listener.close())
/** A listener as the page sets it up, but at this machine and at free ports. */
const open = async (): Promise<Hall> => (hall = await openHall({ token: settings.token, mayEnd: true }))

describe('the page for the hall’s integrator', () => {
  it('has settings that are understood, and says what each of them is', () => {
    expect(Object.keys(control as object).toSorted()).toEqual(Object.keys(controlSchema.parse({})).toSorted())
    const told = codes(section('Turn it on'))
    for (const field of Object.keys(settings).filter((name) => name !== 'on')) expect(told).toContain(field)
  })

  it('has three examples that do what they say, as they stand there', async () => {
    const { ports, orders, heard } = await open()
    const [osc, text, http, ...more] = typed
    expect(more).toEqual([])
    const host = settings.address.replaceAll('.', '\\.')

    const [, address = '', value = ''] =
      new RegExp(`^oscsend ${host} ${settings.osc} (\\S+) s (\\S+)$`).exec(osc ?? '') ?? []
    const { buffer } = toBuffer({ address, args: [{ type: 'string', value }] })
    await sendUdp(ports.osc, [new Uint8Array(buffer)])
    await heard(1)

    const [, words = ''] =
      new RegExp(`^printf '(.+)\\\\n' \\| nc -u -w1 ${host} ${settings.text}$`).exec(text ?? '') ?? []
    await sendUdp(ports.text, [Buffer.from(`${words}\n`)])
    await heard(2)
    expect(await talk(ports.text, [`${words}\r\n`], 1)).toBe('ok\n')

    const [, path = ''] = new RegExp(`^curl http://${host}:${settings.http}(/\\S+)$`).exec(http ?? '') ?? []
    expect(await get(ports.http, path)).toBe('200 ok')
    const there = { verb: 'scene', place: 'map/2' }
    expect(orders).toEqual([there, { verb: 'next' }, { verb: 'next' }, there])
  })

  it('names only words that are understood, in its table and in Chinese', async () => {
    const { ports, orders } = await open()
    const rows = section('What can be asked')
      .split('\n')
      .filter((row) => row.startsWith('| `'))
    const verbs = new Set(rows.flatMap((row) => codes(row.split('|')[1] ?? '')).map((code) => code.split(' ')[0]))
    const chinese = page.split('\n').find((line) => line.startsWith('3. **指令**')) ?? ''
    const wanted = [...rows.flatMap(codes), ...codes(chinese)].filter((code) => verbs.has(code.split(' ')[0]))
    expect(wanted.length).toBeGreaterThan(25)
    for (const code of wanted) expect(await talk(ports.text, [`${settings.token} ${code}\n`], 1), code).toBe('ok\n')
    expect(new Set(orders.map(({ verb }) => verb))).toEqual(verbs)
  })
})
