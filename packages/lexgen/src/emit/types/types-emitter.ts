import { assertNever } from '../../text/assert-never.ts'
import { docOf } from '../../typescript/docs.ts'
import type { TypeExpr } from '../../typescript/model.ts'
import { modulePath } from '../../typescript/specifiers.ts'
import type { TsSymbol } from '../../typescript/symbols/symbol.ts'
import type { Emitter } from '../emitter.ts'
import { STRING_FORMATS_OPTIONS, type StringFormatsOptions } from '../string-formats.ts'
import { claimTypeNames } from './claim-names.ts'
import type { Declaration } from './declaration.ts'
import { lowerModule } from './lower-module.ts'
import { printDeclaration } from './print-declaration.ts'

/**
 * A module of TypeScript for each document: its types, guards, errors, descriptors and functions. Two halves: `lower*` says what a
 * module declares (`declaration.ts`), `print*` how that is written.
 */
export const typesEmitter: Emitter<StringFormatsOptions> = {
  name: 'types',
  options: STRING_FORMATS_OPTIONS,
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
    switch (type.kind) {
      case 'symbol':
        if (type.symbol.nsid !== nsid) found.push(type.symbol)
        return
      case 'array':
        return visit(type.item)
      case 'object':
        return type.properties.forEach((property) => visit(property.type))
      case 'union':
        return type.members.forEach(visit)
      case 'tagged':
        return visit(type.type)
      case 'runtime':
        return type.args.forEach(visit)
      case 'keyword':
      case 'literal':
      case 'tag':
      case 'unknown-object':
        return
      default:
        return assertNever(type)
    }
  }
  if (declaration.kind === 'interface') declaration.properties.forEach((property) => visit(property.type))
  if (declaration.kind === 'alias') visit(declaration.type)
  return found
}
