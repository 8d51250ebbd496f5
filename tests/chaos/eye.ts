/** What a stage shows: where it is at rest and in which language; undefined where nothing answers. */
export interface Sight {
  readonly settled: string | undefined
  readonly lang: string
  /** Of the window, `1920x1080`. */
  readonly size: string
}

const answerMs = 700
const isTrial = `document.readyState === 'complete'
  ? kiosk.call('kiosk:get-pad').then(({ error }) => error === 'not in a trial')
  : undefined`

/** One DevTools connection to a page, or to main. */
export class Page {
  #id = 0
  readonly #waiting = new Map<number, (value: unknown) => void>()

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: unknown } } }
      if (id !== undefined) this.#waiting.get(id)?.(result?.result?.value)
    })
  }

  static open(url: string): Promise<Page | undefined> {
    return new Promise((resolve) => {
      const socket = new WebSocket(url)
      socket.addEventListener('open', () => resolve(new Page(socket)))
      socket.addEventListener('error', () => resolve(undefined))
      // A main that hangs accepts and says nothing.
      setTimeout(() => resolve(undefined), answerMs)
    })
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  close(): void {
    this.socket.close()
  }

  /** The expression's value; undefined where no answer comes in time. */
  ask(expression: string, limitMs = answerMs): Promise<unknown> {
    const id = (this.#id += 1)
    this.socket.send(
      JSON.stringify({
        id,
        method: 'Runtime.evaluate',
        params: { expression, awaitPromise: true, returnByValue: true },
      }),
    )
    return new Promise((resolve) => {
      const done = (value: unknown): void => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        resolve(value)
      }
      const timer = setTimeout(() => done(undefined), limitMs)
      this.#waiting.set(id, done)
    })
  }
}

interface Target {
  readonly id: string
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

/** Looks at the pages of an Electron from outside, through its DevTools port. */
export class Eye {
  readonly #pages = new Map<string, Page>()

  constructor(private readonly port: number) {}

  /** Asks every stage page and answers the first value that comes; undefined where none answers. */
  async ask(expression: string, limitMs?: number): Promise<unknown> {
    const pages = await this.#stages()
    const answers = pages.map(async (page) => {
      const value = await page.ask(expression, limitMs)
      if (value === undefined || value === null) throw new Error('no answer')
      return value
    })
    return Promise.any(answers).catch(() => undefined)
  }

  async look(): Promise<Sight | undefined> {
    const seen = await this.ask(
      `(({ dataset, lang }) => ({ settled: dataset.settled, lang, size: innerWidth + 'x' + innerHeight }))(document.documentElement)`,
    )
    return seen as Sight | undefined
  }

  /** Addresses of all pages, posters included. */
  async addresses(): Promise<readonly string[]> {
    return (await this.#targets()).map(({ url }) => url)
  }

  close(): void {
    for (const page of this.#pages.values()) page.close()
  }

  async #targets(): Promise<readonly Target[]> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/json/list`, { signal: AbortSignal.timeout(2000) })
      return ((await answer.json()) as Target[]).filter(({ type }) => type === 'page')
    } catch {
      return []
    }
  }

  async #stages(): Promise<readonly Page[]> {
    const targets = (await this.#targets()).filter(({ url }) => url.startsWith('kiosk://stage/index'))
    const pages = await Promise.all(
      targets.map(async ({ id, webSocketDebuggerUrl }) => {
        const known = this.#pages.get(id)
        if (known?.isOpen) return known
        const page = await Page.open(webSocketDebuggerUrl)
        // A pack under trial has a stage of its own, which may ask nothing of the staff's door: nobody sees it.
        if (page && (await page.ask(isTrial)) === false) {
          this.#pages.set(id, page)
          return page
        }
        page?.close()
        return undefined
      }),
    )
    return pages.filter((page) => page !== undefined)
  }
}
