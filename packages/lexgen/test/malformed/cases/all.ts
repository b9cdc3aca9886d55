import type { MalformedCase } from './case.ts'
import { linkCases } from './links.ts'
import { refusalCases } from './refusals.ts'
import { sourceCases } from './sources.ts'
import { structureCases } from './structure.ts'

/** Every bad input of the corpus. */
export const malformedCases: readonly MalformedCase[] = [
  ...sourceCases,
  ...structureCases,
  ...linkCases,
  ...refusalCases,
]
