import { type GenerateResult, type MakeRequest, make } from './generate.ts'

/** What `docs` starts from. */
export interface DocsRequest extends MakeRequest<
  'docsFormat' | 'docsTitle' | 'docsBase' | 'docsService' | 'docsTheme'
> {}

/**
 * Writes documentation of lexicons into `request.out`, a folder of its own, planned and written as `generate` does: all or nothing, and
 * nothing that is not its own.
 */
export function docs(request: DocsRequest): Promise<GenerateResult> {
  return make('docs', request)
}
