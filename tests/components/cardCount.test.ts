import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, it, vi } from 'vitest'
import type { CardModel } from '../../src/components/card'
import SourceCard from '../../src/components/SourceCard.vue'
import { stageOf } from '../../src/composables/useStage'
import { i18n } from '../../src/i18n'

// Drawn as text, without a page.
vi.stubGlobal('HTMLElement', Object)
const card: CardModel = { ref: 'a', name: 'A', rows: [], links: [] }

/** What an open card says of its place among the step's figures. */
async function countOf(index: number, total: number): Promise<string> {
  const props = { card, anchor: undefined, stage: stageOf(1920, 1080), index, total }
  const html = await renderToString(createSSRApp({ render: () => h(SourceCard, props) }).use(i18n))
  const [, count = ''] = /class="count"[^>]*>(.*?)<\/span><button/s.exec(html) ?? []
  return count.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim() // prettier-ignore
}

it('a card counts its place among the step’s figures; one that another card led to has none, and says none', async () => {
  expect(await countOf(2, 9)).toMatch(/3 \/ 9$/)
  expect(await countOf(-1, 9)).toBe('')
})
