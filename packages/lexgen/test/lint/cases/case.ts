import { type Def, type Documents, documentOf } from '../lint.ts'

export interface RuleCase {
  readonly rule: string
  readonly name: string
  readonly given: Documents
  /** `pointer: message` of every finding of the rule, in order. */
  readonly want: readonly string[]
}

export const query = {
  type: 'query',
  description: 'Gets.',
  output: { encoding: 'application/json' },
  errors: [{ name: 'Gone' }],
}
export const permissions = { type: 'permission-set', title: 'T', detail: 'D', description: 'D' }
export const messages = (refs: readonly string[]): Def => ({
  type: 'subscription',
  message: { schema: { type: 'union', refs } },
})
export const paged = (params: object, output: object, more: object = {}): object =>
  documentOf({
    ...query,
    parameters: { type: 'params', properties: params, ...more },
    output: { encoding: 'application/json', schema: { type: 'object', properties: output } },
  })
export const limit = { type: 'integer', minimum: 1, maximum: 100, default: 50 }
export const text = { type: 'string', maxLength: 100 }
/** A document of each kind around the same properties: a record, a query, a procedure and a subscription. */
export const everywhere = (properties: object): readonly object[] => {
  const schema = { type: 'object', properties }
  const body = { encoding: 'application/json', schema }
  const main = (definition: object, id: string, more: object = {}): object => ({
    lexicon: 1,
    id,
    defs: { main: definition, ...more },
  })
  return [
    main({ type: 'record', key: 'tid', record: schema }, 'com.example.aRecord'),
    main({ type: 'procedure', input: body }, 'com.example.bInput'),
    main({ type: 'query', output: body }, 'com.example.cOutput'),
    main(messages(['#event']), 'com.example.subscribeThings', { event: schema }),
  ]
}
