// A bare window for a peer's page: `--page FILE`.
const { app, BrowserWindow } = require('electron')

const page = process.argv[process.argv.indexOf('--page') + 1]
void app.whenReady().then(() => {
  const window = new BrowserWindow({ fullscreen: true, show: false, backgroundColor: '#08131c' })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(page)
})
app.on('window-all-closed', () => app.quit())
