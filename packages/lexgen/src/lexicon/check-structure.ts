import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { validate } from './generated/validate.ts'

interface Where {
  readonly path: string
  readonly nsid?: string | undefined
  readonly originOf: (pointer: string) => string
}

export function checkStructure(value: unknown, where: Where): Diagnostic[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map((finding) =>
    problem(
      'LEX2003',
      { path: where.path, pointer: where.originOf(finding.instancePath), nsid: where.nsid },
      `${finding.keyword} ${JSON.stringify(finding.params)}`,
    ),
  )
}
