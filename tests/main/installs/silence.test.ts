import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whileHeard } from '../../../electron/main/inTime'
import { Silence } from '../../../electron/main/installs/silence'

describe('a drop folder whose share hangs', () => {
  it('is told of once, and once more when it answers again', () => {
    const said: string[] = []
    const silence = new Silence('/share', (line) => said.push(line))
    silence.ask(0)
    for (let now = 0; now < 100_000; now += 1000) silence.pass(now)
    expect(said).toEqual([expect.stringMatching(/\/share has not answered for 30 s/)])
    silence.answer()
    expect(said[1]).toMatch(/\/share answers again/)
  })

  it('is not told of while each look has its answer', () => {
    const said: string[] = []
    const silence = new Silence('/share', (line) => said.push(line))
    for (let now = 0; now < 100_000; now += 1000) {
      silence.ask(now)
      silence.answer()
      silence.pass(now)
    }
    expect(said).toEqual([])
  })
})

describe('work on a disk that may hang', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is waited for as long as it is heard of, and no longer: each sign of life begins the wait anew', async () => {
    let heard = (): void => undefined
    let brought: string | undefined
    const work = (sign: () => void): Promise<string> => {
      heard = sign
      return new Promise(() => undefined)
    }
    void whileHeard(work, 'late', 1000).then((one) => (brought = one))
    await vi.advanceTimersByTimeAsync(900)
    heard()
    await vi.advanceTimersByTimeAsync(900)
    expect(brought).toBeUndefined()
    await vi.advanceTimersByTimeAsync(101)
    expect(brought).toBe('late')
  })

  it('brings what it has, and its failure', async () => {
    expect(await whileHeard(() => Promise.resolve('done'), 'late', 1000)).toBe('done')
    await expect(whileHeard(() => Promise.reject(new Error('gone')), 'late', 1000)).rejects.toThrow('gone')
  })
})
