import type { ImportTable } from './imports.ts'
import type { Style } from '../layout/style.ts'
import type { TypePrinter } from './type-expr.ts'

/** What printing a declaration needs. */
export interface RenderContext {
  readonly style: Style
  readonly imports: ImportTable
  readonly types: TypePrinter
}
