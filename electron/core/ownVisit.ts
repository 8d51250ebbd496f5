/** What one visitor did, as places `scene/step`: gone with the visit, and of nobody else. */
export interface OwnVisit {
  readonly opened: readonly string[]
  readonly guessed: readonly string[]
  readonly compared: readonly string[]
}
