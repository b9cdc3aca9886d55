import { LexiconIterableIndexer, LexiconSchemaBuilder } from '@atproto/lex-document'
import { jsonToLex } from '@atproto/lex-json'
import { l } from '@atproto/lex-schema'
import type { LexiconDocument } from '../../../src/language/document.ts'
import type { Oracle } from './oracle.ts'

/** Validates with `@atproto/lex-schema`, strictly; what has a default is filled in first. */
export async function lexSchemaOracle(documents: readonly LexiconDocument[]): Promise<Oracle> {
  const copies = JSON.parse(JSON.stringify(documents, spellMain)) as never[]
  const schemas: ReadonlyMap<string, unknown> = await LexiconSchemaBuilder.buildAll(new LexiconIterableIndexer(copies))
  return ({ ref, part }, json) => {
    const schema = schemaOf(schemas.get(ref), part)
    if (!(schema instanceof l.Schema)) return undefined
    try {
      return schema.safeParse(jsonToLex(json as Parameters<typeof jsonToLex>[0], { strict: false })).success
    } catch {
      return false
    }
  }
}

function schemaOf(built: unknown, part: string | undefined): unknown {
  if (part === undefined) return built
  if (built instanceof l.Query || built instanceof l.Procedure) {
    if (part === 'params') return built.parameters
    if (part === 'output') return built.output.schema
    return built instanceof l.Procedure ? built.input.schema : undefined
  }
  if (!(built instanceof l.Subscription)) return undefined
  return part === 'params' ? built.parameters : built.message
}

/** It wants the names of all definitions spelled out. */
function spellMain(key: string, value: unknown): unknown {
  const spell = (ref: unknown): unknown => (typeof ref === 'string' && !ref.includes('#') ? `${ref}#main` : ref)
  if (key === 'ref') return spell(value)
  return key === 'refs' && Array.isArray(value) ? value.map(spell) : value
}
