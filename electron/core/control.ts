/** How a hall's central control reaches this machine; closed unless somebody has opened it. */
export interface Control {
  readonly on: boolean
  /** The address of this machine at which it listens, IPv4 or IPv6. */
  readonly address: string
  /** Ports; null: that door does not exist. `text` is both a UDP and a TCP port. */
  readonly osc: number | null
  readonly text: number | null
  readonly http: number | null
  /** Who may speak: addresses or networks, `192.168.1.20` or `192.168.1.0/24`. */
  readonly allow: readonly string[]
  /** What every message has to bring along; wanted wherever another machine can reach the listener. */
  readonly token: string | null
  /** Messages a second that one sender may send. */
  readonly perSecond: number
  /** Whether `shutdown` ends the program as staff do. */
  readonly mayEnd: boolean
  /** Who is told what happens on the stage. */
  readonly tell: readonly ControlTarget[]
}

export interface ControlTarget {
  readonly address: string
  readonly port: number
  readonly form: 'osc' | 'text'
}

export const noControl: Control = {
  on: false,
  address: '127.0.0.1',
  osc: 9000,
  text: 9001,
  http: 9002,
  allow: ['127.0.0.1', '::1'],
  token: null,
  perSecond: 20,
  mayEnd: false,
  tell: [],
}

export const controlDoors = ['osc', 'udp', 'tcp', 'http'] as const
export type ControlDoor = (typeof controlDoors)[number]

/** Why a door that should be open is not; it is tried again. */
export type ControlTrouble = 'in-use' | 'no-address' | 'refused'

export interface ControlDoorState {
  readonly door: ControlDoor
  readonly port: number
  /** Null while it is being opened and once it is open. */
  readonly trouble: ControlTrouble | null
  readonly open: boolean
}

/** What became of a message. */
export type ControlAnswer =
  | 'done'
  /** Its sender is not on the list. */
  | 'stranger'
  | 'too-many'
  | 'token'
  | 'not-understood'
  /** There is no such scene, route or language. */
  | 'no-such'
  /** Nobody could do this now: the hall is closed, staff are at work, no report plays. */
  | 'not-now'
  /** Settings do not allow it. */
  | 'not-allowed'

/** What staff see of the control. */
export interface ControlView {
  readonly doors: readonly ControlDoorState[]
  /** Messages obeyed, refused, and left unread because there were too many, since the program began. */
  readonly counts: { readonly done: number; readonly refused: number; readonly unread: number }
  /** The last messages, the newest first. `said` is empty where it was not understood. */
  readonly last: readonly ControlMessage[]
}

export interface ControlMessage {
  /** ms since 1970. */
  readonly at: number
  readonly from: string
  readonly door: ControlDoor
  readonly said: string
  readonly answer: ControlAnswer
}
