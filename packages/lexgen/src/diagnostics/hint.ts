/** What to do about several problems of a run at once. */
export interface Hint {
  /** In one line. */
  readonly message: string
  /** Commands to run one after the other, if that is what helps. */
  readonly commands: readonly string[]
}
