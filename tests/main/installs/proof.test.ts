import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Proof } from '../../../electron/main/installs/proof'
import type { Installed } from '../../../electron/packs/store'

const pack = (version: string): Installed => ({
  ...{ folder: `a@${version}@ff`, id: 'a', version, period: '2031', digest: version, installedAt: '' },
})
const told: string[] = []
let open = true
const proofOf = (): Proof =>
  new Proof(
    ({ version }) => told.push(`${version} proved`),
    ({ version }) => told.push(`${version} failed`),
    () => open,
  )
const seconds = (count: number): unknown => vi.advanceTimersByTime(count * 1000)
beforeEach(() => {
  told.length = 0
  open = true
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('a new pack on the stage', () => {
  it('is proved by two painted frames after the page has fetched it', () => {
    const proof = proofOf()
    proof.want(pack('1.0.0'))
    proof.beat('attract')
    proof.fetched()
    proof.beat('attract')
    expect(told).toEqual([])
    proof.beat('attract')
    seconds(500)
    expect(told).toEqual(['1.0.0 proved'])
  })

  it('is not proved by frames that show no report, and is given up after 90 s of them', () => {
    const proof = proofOf()
    proof.want(pack('1.0.0'))
    proof.fetched()
    for (let i = 0; i < 5; i += 1) proof.beat('notice')
    seconds(89)
    expect(told).toEqual([])
    seconds(1)
    expect(told).toEqual(['1.0.0 failed'])
  })

  it('has as long again when another one takes its place, which is then the one that is told of', () => {
    const proof = proofOf()
    proof.want(pack('1.0.0'))
    seconds(80)
    proof.want(pack('1.0.1'))
    seconds(80)
    expect(told).toEqual([])
    seconds(10)
    expect(told).toEqual(['1.0.1 failed'])
  })

  it('waits for a closed hall to open: its black proves nothing, and nothing is given up meanwhile', () => {
    const proof = proofOf()
    proof.want(pack('1.0.0'))
    proof.fetched()
    seconds(80)
    open = false
    for (let i = 0; i < 5; i += 1) proof.beat('closed')
    seconds(12 * 3600)
    open = true
    seconds(80)
    expect(told).toEqual([])
    proof.beat('attract')
    proof.beat('attract')
    expect(told).toEqual(['1.0.0 proved'])
  })

  it('is nobody’s concern where nothing was installed, or what came with the program plays', () => {
    const proof = proofOf()
    proof.want(pack('1.0.0'))
    proof.want(undefined)
    proof.fetched()
    for (let i = 0; i < 5; i += 1) proof.beat('attract')
    seconds(500)
    expect(told).toEqual([])
  })
})
