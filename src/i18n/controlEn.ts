import type { controlZh } from './controlZh'

/** Words of the staff panel's page on the hall's central control, in English. */
export const controlEn: typeof controlZh = {
  about:
    'Lets the hall’s central control say next, another scene, black, volume and so on: what a clicker can do, and no more. Token, ports and addresses stand in settings.json, under control.',
  isOn: 'Central control',
  off: 'Off',
  on: 'On',
  address: 'Listens at',
  token: 'Token',
  allow: 'Allowed addresses',
  onlyHere: 'This machine only',
  doors: { osc: 'OSC (UDP)', udp: 'Text (UDP)', tcp: 'Text (TCP)', http: 'HTTP' },
  port: 'port {port}',
  listens: 'listening',
  opening: 'being opened',
  troubles: {
    'in-use': 'another program has the port; tried again every 5 s',
    'no-address': 'this machine does not have the address now; tried again every 5 s',
    refused: 'the system does not allow it; tried again every 5 s',
  },
  heard: '{done} done, {refused} refused, {unread} too fast to be read',
  nothing: 'Nothing has been heard yet',
  unread: '(unread)',
  answers: {
    done: 'done',
    stranger: 'address not allowed',
    'too-many': 'too fast, not read',
    token: 'wrong token',
    'not-understood': 'not understood',
    'no-such': 'no such scene, route or language',
    'not-now': 'not possible now',
    'not-allowed': 'not allowed by the settings',
  },
  mayEnd: 'Control may end the program',
  no: 'No',
  yes: 'Yes',
}
