import type { Page } from '../../../documentation/page.ts'

/** What is taken from pages one after the other, none of which is kept. */
export interface Collector<Data> {
  readonly add: (page: Page) => void
  /** What there is so far. */
  readonly data: Data
}
