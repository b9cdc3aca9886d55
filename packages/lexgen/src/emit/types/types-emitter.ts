import { docOf } from '../../typescript/docs.ts'
import type { TypeExpr } from '../../typescript/model.ts'
import { modulePath } from '../../typescript/specifiers.ts'
import type { TsSymbol } from '../../typescript/symbols/symbol.ts'
import type { Emitter } from '../emitter.ts'
import { TYPES_OPTIONS, type TypesOptions } from './options.ts'
import { claimTypeNames } from './claim-names.ts'
import type { Declaration } from './declaration.ts'
import { lowerModule } from './lower-module.ts'
import { printDeclaration } from './print-declaration.ts'

/**
 * A module of TypeScript for each document: its types, guards, errors, descriptors and functions. Two halves: `lower*` says what a
 * module declares (`declaration.ts`), `print*` how that is written.
 */
export const typesEmitter: Emitter<TypesOptions> = {
  name: 'types',
  options: TYPES_OPTIONS,
  declare: claimTypeNames,
  *emit({ documents, program, symbols, options, openModule }) {
    for (const document of documents) {
      const declarations = lowerModule(document, { program, symbols, stringFormats: options.stringFormats })
      const path = modulePath(document.id)
      const writer = openModule({
        path,
        source: document.id,
        nsid: document.id,
        declared: symbols.declaredIn(document.id),
        foreign: declarations.flatMap((declaration) => foreignTypes(declaration, document.id)),
      })
      const statements = declarations.flatMap((declaration) => printDeclaration(declaration, writer))
      yield { path: `${path}.ts`, text: writer.finish(statements, { doc: docOf([document.description]) }) }
    }
  },
}

/** The types of other modules that a declaration mentions. */
function foreignTypes(declaration: Declaration, nsid: string): TsSymbol[] {
  const found: TsSymbol[] = []
  const visit = (type: TypeExpr): void => {
    if (type.kind === 'symbol' && type.symbol.nsid !== nsid) found.push(type.symbol)
    if (type.kind === 'array') visit(type.item)
    if (type.kind === 'object') type.properties.forEach((property) => visit(property.type))
    if (type.kind === 'union') type.members.forEach(visit)
    if (type.kind === 'tagged') visit(type.type)
    if (type.kind === 'runtime') type.args.forEach(visit)
  }
  if (declaration.kind === 'interface') declaration.properties.forEach((property) => visit(property.type))
  if (declaration.kind === 'alias') visit(declaration.type)
  return found
}
