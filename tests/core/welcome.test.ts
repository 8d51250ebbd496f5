import { describe, expect, it } from 'vitest'
import { localMoment, welcomeAt } from '../../electron/core/welcome'

const one = { lines: { 'zh-CN': '欢迎 甲', en: '' }, from: '2027-02-17T09:00', until: '2027-02-17T12:00' }
const two = { lines: { en: 'Welcome, B' }, from: '2027-02-17T10:00', until: '2027-02-17T11:00' }

describe('who is greeted', () => {
  it('nobody before and after, the last to begin where two are', () => {
    expect(welcomeAt([one, two], '2027-02-17T08:59', 'zh-CN')).toBeUndefined()
    expect(welcomeAt([one, two], '2027-02-17T09:00', 'zh-CN')).toBe('欢迎 甲')
    expect(welcomeAt([two, one], '2027-02-17T10:30', 'en')).toBe('Welcome, B')
    expect(welcomeAt([one, two], '2027-02-17T11:30', 'zh-CN')).toBe('欢迎 甲')
    expect(welcomeAt([one, two], '2027-02-17T12:00', 'zh-CN')).toBeUndefined()
  })

  it('in another language where none is written in theirs, and never with nothing', () => {
    expect(welcomeAt([one], '2027-02-17T09:30', 'en')).toBe('欢迎 甲')
    expect(welcomeAt([{ ...one, lines: { en: '  ' } }], '2027-02-17T09:30', 'en')).toBeUndefined()
  })

  it('by the local clock', () => {
    expect(localMoment(new Date(2027, 0, 5, 7, 3))).toBe('2027-01-05T07:03')
  })
})
