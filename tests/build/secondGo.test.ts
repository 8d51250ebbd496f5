import { describe, expect, it } from 'vitest'
import { lastOf, secondGo } from '../../build/test.mjs'

const file = (name: string, status = 'failed'): { name: string; status: string } => ({
  name: `/app/tests/${name}`,
  status,
})

describe('a second go', () => {
  it('is for few files that drive a real Electron, and for the failed ones only', () => {
    expect(
      secondGo([file('e2e/a.test.ts'), file('e2e/b.test.ts', 'passed'), file('core/c.test.ts', 'passed')]),
    ).toEqual(['/app/tests/e2e/a.test.ts'])
  })

  it('is for none where a test without an Electron failed, or many did', () => {
    expect(secondGo([file('e2e/a.test.ts'), file('core/c.test.ts')])).toEqual([])
    expect(secondGo(['a', 'b', 'c', 'd'].map((name) => file(`e2e/${name}.test.ts`)))).toEqual([])
  })

  it('counts for its own files, and leaves the others as they ended', () => {
    const [a, b] = [file('e2e/a.test.ts'), file('core/b.test.ts', 'passed')]
    expect(lastOf([a, b], [{ ...a, status: 'passed' }])).toEqual([{ ...a, status: 'passed' }, b])
    expect(lastOf([a, b], [a])).toEqual([a, b])
  })
})
