import { syncBuiltinESMExports } from 'node:module'

const every = globalThis.setInterval

/** Puts a blow before what the program does at ten places of main. */
export function wrapPlaces({ electron, require, blow }) {
  const { app, ipcMain } = electron
  wrap(ipcMain, 'handle', (handle) => (name, answer) => {
    handle(name, (...given) => blow('in an IPC handler') ?? answer(...given))
  })
  wrap(globalThis, 'setInterval', (set) => (act, ...rest) => {
    return set((...given) => (leave(blow('in a timer')), act(...given)), ...rest)
  })
  app.on('web-contents-created', (_event, page) => {
    wrap(page, 'send', (send) => (channel, ...news) => {
      if (channel === 'kiosk:tour-changed') leave(blow('in a tour listener'))
      send(channel, ...news)
    })
  })
  app.once('ready', () => {
    wrapScheme(electron.session.defaultSession.protocol, blow)
    for (const event of ['display-added', 'display-removed', 'display-metrics-changed'])
      electron.screen.prependListener(event, () => leave(blow('in a display event')))
    blow('before the window', 'exception')
  })
  wrap(app, 'whenReady', (ready) => () => ready().then(() => blow('before the window', 'rejection')))
  app.on('will-quit', () => leave(blow('while closing')))
  wrapThreads(require, blow)
  wrap(electron.utilityProcess, 'fork', (fork) => (file, args, given) => {
    const started = fork(file, args, given)
    // What a disk's process says while it installs, to main.
    if (given?.serviceName === 'disk') started.on('message', ({ news }) => news && leave(blow('while installing')))
    return started
  })
  const fs = require('node:fs')
  wrap(fs, 'writeFileSync', (write) => (file, ...given) => {
    if (String(file).endsWith('main.log')) leave(blow('in the log writer'))
    write(file, ...given)
  })
  syncBuiltinESMExports()
}

/** A rejected promise that nobody takes. */
const leave = (rejected) => void rejected

function wrap(owner, name, make) {
  owner[name] = make(owner[name].bind(owner))
}

function wrapScheme(protocol, blow) {
  const shared = Object.getPrototypeOf(protocol)
  const { handle } = shared
  shared.handle = function (scheme, answer) {
    return handle.call(this, scheme, (request) => blow('in the scheme handler') ?? answer(request))
  }
}

/** A thread that dies of an exception ends and says so; one that dies of a rejection does the same. */
function wrapThreads(require, blow) {
  const threads = require('node:worker_threads')
  threads.Worker = class extends threads.Worker {
    constructor(file, ...given) {
      super(file, ...given)
      const name = String(file)
      if (name.includes('mainWatch')) every(() => this.die('in the thread beside main'), 100).unref()
      if (name.includes('packReader')) this.die('in a thread that reads')
    }

    die(place) {
      try {
        blow(place)?.catch((error) => this.fall(error))
      } catch (error) {
        this.fall(error)
      }
    }

    fall(error) {
      this.removeAllListeners('message')
      // A thread that dies says why before it says that it has ended.
      setImmediate(() => {
        this.emit('error', error)
        void this.terminate()
      })
    }
  }
}
