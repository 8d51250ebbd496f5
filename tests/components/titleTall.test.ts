import { describe, expect, it } from 'vitest'
import { titleTall } from '../../src/components/titleTall'
import { stageOf } from '../../src/composables/useStage'

const hall = stageOf(1920, 1080)

describe('the height kept for a title', () => {
  it('counts its lines', () => {
    const one = titleTall({ title: '领头的少', width: 800 }, hall, true)
    const two = titleTall({ title: '领头的少，\n托底的多', width: 800 }, hall, true)
    expect(two - one).toBeCloseTo(84 * 1.22)
  })

  it('knows that a finding is never set in more than two lines, unless it is written so', () => {
    const long = titleTall({ title: '很长的一句话'.repeat(20), width: 800 }, hall, true)
    expect(long).toBeCloseTo(titleTall({ title: '一\n二', width: 800 }, hall, true))
    expect(titleTall({ title: '一\n二\n三', width: 800 }, hall, true)).toBeGreaterThan(long)
  })

  it('adds a lead, and grows with its type', () => {
    const bare = titleTall({ title: 'Few lead', width: 800 }, hall, false)
    const led = titleTall({ title: 'Few lead', lead: 'One dot, one project.', width: 800 }, hall, false)
    const large = titleTall(
      { title: 'Few lead', lead: 'One dot, one project.', width: 800 },
      stageOf(1920, 1080, { text: 1.4 }),
      false,
    )
    expect(led).toBeGreaterThan(bare)
    expect(large).toBeGreaterThan(led)
  })
})
