// The smallest honest Electron app: one full-screen window with a page from disk. The yardstick of the bench.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

const page = process.argv.includes('--animated') ? 'animated.html' : 'static.html'
void app.whenReady().then(() => {
  const window = new BrowserWindow({ fullscreen: true, show: false, backgroundColor: '#08131c' })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(__dirname, page))
})
app.on('window-all-closed', () => app.quit())
