import type { BuildRequest } from './build-output.ts'
import { type GenerateResult, make } from './generate.ts'
import type { Options } from './options.ts'

/** What `docs` starts from. */
export interface DocsRequest
  extends
    Pick<BuildRequest, 'sources' | 'out' | 'cwd' | 'stdin'>,
    Partial<
      Pick<
        Options,
        | 'include'
        | 'exclude'
        | 'id'
        | 'era'
        | 'external'
        | 'onConflict'
        | 'skipInvalid'
        | 'docsFormat'
        | 'docsTitle'
        | 'docsBase'
        | 'docsService'
        | 'docsTheme'
        | 'strict'
        | 'dryRun'
      >
    > {}

/**
 * Writes documentation of lexicons into `request.out`, a folder of its own, planned and written as `generate` does: all or nothing, and
 * nothing that is not its own.
 */
export function docs(request: DocsRequest): Promise<GenerateResult> {
  return make('docs', request)
}
