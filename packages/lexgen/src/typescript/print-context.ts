import type { Style } from '../layout/style.ts'
import type { ImportTable } from './imports.ts'
import type { TypePrinter } from './print-type.ts'

/** What printing a declaration needs. */
export interface PrintContext {
  readonly style: Style
  readonly imports: Pick<ImportTable, 'runtimeType' | 'runtimeValue' | 'symbolType' | 'symbolValue'>
  readonly types: TypePrinter
}
