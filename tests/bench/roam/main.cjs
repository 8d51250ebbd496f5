// A bare window for ECharts' own geo roam: the yardstick of the map's bench, which fills the page.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ fullscreen: true, show: false, backgroundColor: '#08131c' })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(__dirname, 'page.html'))
})
app.on('window-all-closed', () => app.quit())
