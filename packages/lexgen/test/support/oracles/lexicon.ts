import { type LexiconDoc, Lexicons, jsonToLex } from '@atproto/lexicon'
import type { MethodPart } from '../../../src/data/method-parts.ts'
import type { LexiconDocument } from '../../../src/language/document.ts'
import type { Oracle } from './oracle.ts'

/** Validates with `@atproto/lexicon`, which reads values of its own in place of JSON. */
export function lexiconOracle(documents: readonly LexiconDocument[]): Oracle {
  // It writes into the documents that it is given.
  const copies = JSON.parse(JSON.stringify(documents)) as LexiconDoc[]
  const lexicons = new Lexicons(copies)
  return ({ ref, part }, json) => {
    const [nsid = '', name = 'main'] = ref.split('#')
    const { type } = lexicons.getDefOrThrow(name === 'main' ? nsid : ref)
    // A definition that is neither has no entry of its own.
    if (part === undefined && type !== 'record' && type !== 'object') return undefined
    try {
      const value = jsonToLex(json as Parameters<typeof jsonToLex>[0])
      if (part !== undefined) {
        assertPart(lexicons, nsid, part, value)
        return true
      }
      return type === 'record'
        ? lexicons.assertValidRecord(nsid, value) !== undefined
        : lexicons.validate(ref, value).success
    } catch {
      return false
    }
  }
}

function assertPart(lexicons: Lexicons, nsid: string, part: MethodPart, value: unknown): unknown {
  switch (part) {
    case 'params':
      return lexicons.assertValidXrpcParams(nsid, value)
    case 'input':
      return lexicons.assertValidXrpcInput(nsid, value)
    case 'output':
      return lexicons.assertValidXrpcOutput(nsid, value)
    case 'message':
      return lexicons.assertValidXrpcMessage(nsid, value)
  }
}
