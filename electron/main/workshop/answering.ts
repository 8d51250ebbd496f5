import { alone } from './alone'
import { dropAnswer, keepAnswers } from './answers'
import { answeredOf } from './asked'
import type { Board } from './board'
import { notKept } from './words'

/** Takes what somebody answers, one after the other: no answer overwrites another. */
export class AnswerDesk {
  #last: Promise<void> = Promise.resolve()

  /** `read` reads the pack again. */
  constructor(
    private readonly board: Board,
    private readonly read: (folder: string) => Promise<void>,
  ) {}

  /** What was asked is so; it is asked again only when what it is about changes again. */
  confirm(tokens: readonly string[]): Promise<void> {
    return this.#inTurn(async (folder) => {
      const open = [...this.board.state.stale, ...this.board.state.asked].map(({ token }) => token)
      const given = open.filter((token) => tokens.includes(token))
      if (given.length === 0) return
      const at = new Date().toISOString()
      await alone(folder, () => keepAnswers(folder, given, at))
      const { stale, asked, answered } = this.board.state
      const isLeft = ({ token }: { readonly token: string }): boolean => !given.includes(token)
      const now = answeredOf(stale, asked, Object.fromEntries(given.map((token) => [token, at])))
      const left = { stale: stale.filter(isLeft), asked: asked.filter(isLeft) }
      this.board.set({ problem: null, ...left, answered: [...now, ...answered] })
    })
  }

  /** Somebody has answered too soon. */
  withdraw(token: string): Promise<void> {
    return this.#inTurn(async (folder) => {
      if (!this.board.state.answered.some((one) => one.token === token)) return
      await alone(folder, () => dropAnswer(folder, token))
      await this.read(folder)
    })
  }

  #inTurn(work: (folder: string) => Promise<void>): Promise<void> {
    return (this.#last = this.#last.then(async () => {
      const { folder } = this.board.state
      if (folder === null) return
      await work(folder).catch((cause: unknown) => this.board.set({ problem: notKept(folder, cause) }))
    }))
  }
}
