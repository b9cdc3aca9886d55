// Everything that the page about tools has a row for. A row is checked with what it says to set.
import { ON_DEMAND } from './on-demand.mjs'
import { PROGRAMS } from './programs.mjs'
import { REPOSITORY } from './repository.mjs'

/**
 * In the order of the page: the tool, what to set, why, and `check`, which fails where that does not work. Those with `versions` (of which
 * packages) are only checked on demand, since their tools take too long to install.
 */
export const ROWS = [
  ...ON_DEMAND.filter(({ tool }) => tool.startsWith('Next')),
  ...PROGRAMS,
  ...ON_DEMAND.filter(({ tool }) => !tool.startsWith('Next')),
  ...REPOSITORY,
]
