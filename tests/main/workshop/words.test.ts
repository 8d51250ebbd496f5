import { expect, it } from 'vitest'
import { notSigned } from '../../../electron/main/workshop/words'
import { wrongPassphrase } from '../../../electron/packs/sign'

it('a wrong passphrase is called that, and nothing else is', () => {
  const wrong = notSigned('/a.briefpack', wrongPassphrase, '/key.secret')
  expect(wrong['zh-CN'].what).toBe('口令不对，没有签。')
  expect(wrong.en).toMatchObject({ what: 'The passphrase is wrong; nothing was signed.', where: '/key.secret' })
  const full = notSigned('/a.briefpack', 'ENOSPC', '/key.secret')
  expect(full.en).toMatchObject({ what: 'It was not signed: ENOSPC', where: '/a.briefpack' })
  expect(JSON.stringify(full)).not.toMatch(/口令|passphrase/)
})
