// Sees and touches a packaged kiosk through the one door that the inspectable build leaves: Node's own inspector of main.

/** Waits for the inspector's address among what a process says. @param {import('node:child_process').ChildProcess} app */
const addressOf = (app) =>
  new Promise((resolve, reject) => {
    app.stderr?.on('data', (chunk) => {
      const [, url] = /Debugger listening on (ws:\S+)/.exec(String(chunk)) ?? []
      if (url) resolve(url)
    })
    app.once('exit', (code) => reject(new Error(`ended with ${code} before it could be seen`)))
  })

export class Inspector {
  #id = 0
  /** @type {Map<number, (message: any) => void>} */
  #waiting = new Map()

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data))
      this.#waiting.get(message.id)?.(message)
    })
  }

  /**
   * @param {import('node:child_process').ChildProcess} app started with --inspect=0
   * @param {() => boolean} isUp whether its window is there: who asks main before it has begun is never given `require`
   */
  static async of(app, isUp) {
    const address = await addressOf(app)
    while (!isUp()) await new Promise((again) => setTimeout(again, 100))
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error('the inspector does not answer')))
    })
    return new Inspector(socket)
  }

  close() {
    this.socket.close()
  }

  /** An expression's value in main; `require` is at hand. @param {string} expression */
  async inMain(expression) {
    const id = (this.#id += 1)
    const params = { expression, awaitPromise: true, returnByValue: true, includeCommandLineAPI: true }
    this.socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    const { result } = await new Promise((resolve) => this.#waiting.set(id, resolve))
    this.#waiting.delete(id)
    if (result.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails).slice(0, 500))
    return result.result.value
  }

  /** An expression's value in the page. @param {string} expression */
  inPage(expression) {
    return this.inMain(
      `require('electron').BrowserWindow.getAllWindows()[0].webContents.executeJavaScript(${JSON.stringify(expression)})`,
    )
  }

  /** Until an expression of the page is true: the page itself looks, once a frame. @param {string} expression */
  async until(expression) {
    for (let tries = 0; tries < 300; tries += 1) {
      const isSo = await this.inPage(
        `new Promise((done) => requestAnimationFrame(() => done(Boolean(${expression}))))`,
      ).catch(() => false)
      if (isSo) return
      await new Promise((again) => setTimeout(again, 100))
    }
    const shown = await this.inPage('document.documentElement.outerHTML.slice(0, 500)').catch(String)
    throw new Error(`never came: ${expression}\n${shown}`)
  }

  /** @param {'touchStart' | 'touchEnd'} type @param {{ x: number, y: number }[]} points */
  touch(type, points) {
    const params = JSON.stringify({ type, touchPoints: points })
    return this.inMain(`(async () => {
      const { debugger: door } = require('electron').BrowserWindow.getAllWindows()[0].webContents
      if (!door.isAttached()) door.attach('1.3')
      await door.sendCommand('Input.dispatchTouchEvent', ${params})
    })()`)
  }

  /** A finger on the middle of an element. @param {string} selector */
  async tap(selector) {
    await this.until(`document.querySelector(${JSON.stringify(selector)})?.getClientRects().length`)
    const point = await this.inPage(`(() => {
      const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })()`)
    await this.touch('touchStart', [point])
    await this.touch('touchEnd', [])
  }
}
