// A bare Electron that the gallery lets lay out and photograph its sheets: the app itself opens no files.
const { app, BrowserWindow } = require('electron')

app.on('window-all-closed', () => {})
void app.whenReady().then(() => new BrowserWindow({ width: 2400, height: 1000 }).loadURL('about:blank'))
