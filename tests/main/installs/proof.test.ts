import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Proof } from '../../../electron/main/installs/proof'

const told: string[] = []
const proofOf = (): Proof =>
  new Proof(
    () => told.push('proved'),
    () => told.push('failed'),
    1000,
  )
beforeEach(() => {
  told.length = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('a new pack on the stage', () => {
  it('is proved by two painted frames after the page has fetched it', () => {
    const proof = proofOf()
    proof.want()
    proof.beat('attract')
    proof.fetched()
    proof.beat('attract')
    expect(told).toEqual([])
    proof.beat('attract')
    vi.advanceTimersByTime(5000)
    expect(told).toEqual(['proved'])
  })

  it('is not proved by frames that show no report', () => {
    const proof = proofOf()
    proof.want()
    proof.fetched()
    for (let i = 0; i < 5; i += 1) proof.beat('notice')
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['failed'])
  })

  it('has as long again when another one takes its place', () => {
    const proof = proofOf()
    proof.want()
    vi.advanceTimersByTime(800)
    proof.want()
    vi.advanceTimersByTime(800)
    expect(told).toEqual([])
  })

  it('is nobody’s concern where nothing was installed', () => {
    const proof = proofOf()
    proof.fetched()
    for (let i = 0; i < 5; i += 1) proof.beat('attract')
    expect(told).toEqual([])
  })
})
