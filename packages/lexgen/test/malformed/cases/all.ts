import type { MalformedCase } from './case.ts'
import { linkCases } from './links.ts'
import { meaningCases } from './meaning.ts'
import { refusalCases } from './refusals.ts'
import { sourceCases } from './sources.ts'
import { structureCases } from './structure.ts'

/** Every bad input of the corpus. */
export const malformedCases: readonly MalformedCase[] = [
  ...sourceCases,
  ...structureCases,
  ...meaningCases,
  ...linkCases,
  ...refusalCases,
]
