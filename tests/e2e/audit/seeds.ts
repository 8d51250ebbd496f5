import type { Page } from 'playwright-core'

interface Seed {
  readonly fault: string
  /** What is put on the step, placed in u from the top left by `--x` and `--y`. */
  readonly html: string
  /** What the audit must say of it. */
  readonly named: RegExp
}

const at = (x: number, y: number, more = ''): string =>
  `style="position:absolute;left:calc(${x} * var(--u));top:calc(${y} * var(--u));white-space:nowrap;${more}"`

/** One fault of each sort, as a scene might come by it. */
export const seeds: readonly Seed[] = [
  {
    fault: 'a text that the screen cuts',
    html: `<span ${at(1850, 500)}>园区的南边</span>`,
    named: /^clipped: 园区的南边/m,
  },
  {
    fault: 'a text that its box cuts',
    html: `<div ${at(900, 500, 'width:40px;overflow:hidden')}>园区的北边</div>`,
    named: /^clipped: 园区的北边/m,
  },
  {
    fault: 'texts over each other',
    html: `<div ${at(900, 500)}>上面一行</div><div ${at(930, 505)}>下面一行</div>`,
    named: /^overlap: "上面一行" and "下面一行"/m,
  },
  {
    fault: 'a text of 12 u',
    html: `<span ${at(900, 500, 'font-size:calc(12 * var(--u))')}>小字</span>`,
    named: /^too small \(12\.0 u\): 小字/m,
  },
  {
    fault: 'a button of 40 u',
    html: `<button type="button" ${at(900, 500, 'width:calc(40 * var(--u));height:calc(40 * var(--u))')}>去</button>`,
    named: /^small button \(40 × 40 u\): 去/m,
  },
  {
    fault: 'buttons without room between',
    html: [900, 980]
      .map(
        (x, i) =>
          `<button type="button" ${at(x, 500, 'width:calc(72 * var(--u));height:calc(72 * var(--u))')}>${'左右'[i] ?? ''}</button>`,
      )
      .join(''),
    named: /^crowded buttons \(8 u\): 左 \| 右/m,
  },
  {
    fault: 'a faint text',
    html: `<span ${at(900, 500, 'color:var(--ink);opacity:0.3')}>淡淡的话</span>`,
    named: /^faint text \(\d\.\d+ : 1, #\w+\): 淡淡的话/m,
  },
  {
    fault: 'a text that is faint only against the picture behind it',
    html: `<div ${at(900, 480, 'width:calc(300 * var(--u));height:calc(90 * var(--u));background:var(--ink)')}></div><span ${at(920, 500, 'color:var(--ink-2)')}>亮底上的话</span>`,
    named: /^faint text .*: 亮底上的话/m,
  },
  {
    fault: 'a faint mark',
    html: `<svg ${at(900, 500)} width="90" height="90"><circle class="seeded" cx="45" cy="45" r="30" style="fill:var(--river);opacity:0.25"/></svg>`,
    named: /^faint mark .*circle\.seeded/m,
  },
  {
    fault: 'a faint mark that is a box with a fact',
    html: `<button type="button" data-fact="park" aria-label="x" ${at(900, 500, 'width:40px;height:40px;background:#14202a')}></button>`,
    named: /^faint mark .*button.* of park/m,
  },
  {
    fault: 'a legend',
    html: `<ul data-legend ${at(900, 500)}><li>服务业</li></ul>`,
    named: /^legend: 服务业/m,
  },
  { fault: 'a picture without a name', html: `<img ${at(900, 500)} src="/none.png">`, named: /^axe image-alt/m },
  {
    fault: 'a button without a name',
    html: `<button type="button" ${at(900, 500, 'width:90px;height:90px')}></button>`,
    named: /^axe button-name/m,
  },
  {
    fault: 'a figure without its fact',
    html: `<span ${at(900, 500)}>约350亿元</span>`,
    named: /^naked figure: 约350亿元/m,
  },
  {
    fault: 'a sentence too many',
    html: `<p ${at(0, 500, 'width:calc(600 * var(--u));white-space:normal')}>${'这一句话实在是太长了谁也不会在大厅里站着把它读完'.repeat(3).slice(0, 60)}</p>`,
    named: /^too much said/m,
  },
  { fault: 'a second title', html: `<h1 ${at(900, 500)}>又一个结论</h1>`, named: /^2 titles/m },
  {
    fault: 'eight labelled marks',
    html: Array.from('一二三四五六七八')
      .map((word, i) => `<span data-label ${at(900 + 60 * i, 500)}>${word}</span>`)
      .join(''),
    named: /^too many labelled marks \(8\)/m,
  },
]

/** Puts a seed on the step that is shown. */
export const sowIn = (page: Page, html: string): Promise<void> =>
  page.evaluate((given) => {
    const seed = document.createElement('div')
    seed.dataset.seed = ''
    // Parsed, not set: the page takes no style attributes from markup, only from script.
    const parsed = new DOMParser().parseFromString(given, 'text/html')
    for (const child of [...parsed.body.children]) {
      seed.append(document.adoptNode(child))
    }
    document.querySelector('[data-scene]')?.append(seed)
    for (const el of seed.querySelectorAll<HTMLElement>('[style]')) el.style.cssText = el.getAttribute('style') ?? ''
  }, html)
