import { quote } from '../../text/json.ts'
import { isMethod } from '../../language/types.ts'
import type { LintContext, LintRule } from '../rule.ts'
import { lastSegment } from '../../text/nsid.ts'
import { beginsWithVerb } from './verbs.ts'

export const endpointOutputUndefined: LintRule = {
  id: 'endpoint-output-undefined',
  code: 'LEX5006',
  level: 'warn',
  summary: 'A query or procedure has no output.',
  why: 'An output that is added later breaks clients that expect an empty response.',
  fix: 'Declare an output; an object without properties will do.',
  source: 'goat',
  checks: {
    def: ({ def, pointer }) =>
      (def.type === 'query' || def.type === 'procedure') && !def.output
        ? [{ pointer, message: `expected an output of the ${def.type}, found none` }]
        : [],
  },
}

export const undeclaredErrors: LintRule = {
  id: 'undeclared-errors',
  code: 'LEX5049',
  level: 'info',
  summary: 'A query, procedure or subscription declares no errors.',
  why: 'Callers can act on an error only when they know its name; undeclared ones are untyped in every generated client.',
  fix: 'List the errors of its own under `errors`, or none. Those that every method has (InvalidRequest and the like) are not listed.',
  source: 'lexgen',
  checks: {
    def: ({ def, pointer }) =>
      isMethod(def) && def.errors === undefined
        ? [{ pointer, message: `expected the errors of the ${def.type}, found none` }]
        : [],
  },
}

export const errorNameCase: LintRule = {
  id: 'error-name-case',
  code: 'LEX5023',
  level: 'warn',
  summary: 'The name of an error is not in UpperCamelCase.',
  why: 'Error names become class names; the ones that every method has are written so too.',
  fix: 'Write it `LikeThis`.',
  source: 'wish',
  checks: {
    error: ({ error, pointer }) =>
      /^[A-Z][a-zA-Z0-9]*$/.test(error.name)
        ? []
        : [{ pointer: `${pointer}/name`, message: `expected UpperCamelCase, found ${quote(error.name)}` }],
  },
}

export const methodName: LintRule = {
  id: 'method-name',
  code: 'LEX5032',
  level: 'info',
  summary: 'The name of a query or procedure does not begin with a verb, or a subscription not with `subscribe`.',
  why: 'A method is something one does: `getProfile`, `createRecord`, `subscribeRepos`.',
  fix: 'Name it verb first, then what it is done to.',
  source: 'style-guide',
  checks: {
    def: ({ def }, { document }) => {
      if (!isMethod(def)) return []
      const name = lastSegment(document.id)
      if (def.type === 'subscription')
        return /^subscribe[A-Z]/.test(name)
          ? []
          : [{ pointer: '/id', message: `expected a name like \`subscribeThings\`, found ${quote(name)}` }]
      return beginsWithVerb(name)
        ? []
        : [{ pointer: '/id', message: `expected a verb, then a noun, found ${quote(name)}` }]
    },
  },
}

/** Names of parameters that mean an account. */
const ACCOUNT_PARAMS: ReadonlySet<string> = new Set(['account', 'actor', 'author', 'repo', 'user'])

export const accountParamFormat: LintRule = {
  id: 'account-param-format',
  code: 'LEX5038',
  level: 'info',
  summary: 'A parameter that means an account is not an `at-identifier`.',
  why: 'Callers have a handle or a DID at hand; the server can resolve the one to the other.',
  fix: 'Give it the format `at-identifier`.',
  source: 'style-guide',
  checks: {
    schema: ({ schema, site, pointer }) =>
      site.place === 'parameter' &&
      ACCOUNT_PARAMS.has(site.name ?? '') &&
      schema.type === 'string' &&
      schema.format !== 'at-identifier'
        ? [
            {
              pointer,
              message: `expected the format "at-identifier", found ${schema.format ? quote(schema.format) : 'none'}`,
            },
          ]
        : [],
  },
}

export const subscriptionMessageNotLocal: LintRule = {
  id: 'subscription-message-not-local',
  code: 'LEX5024',
  level: 'warn',
  summary: 'A message type of a subscription stands in another document.',
  why: 'On the wire a message is named by its fragment alone (`#commit`), which is read against the subscription.',
  fix: 'Define the message beside the subscription.',
  source: 'wish',
  checks: {
    message: ({ message, pointer }, context) =>
      message.schema.refs.flatMap((ref, index) =>
        isLocal(ref, context)
          ? []
          : [
              {
                pointer: `${pointer}/schema/refs/${index}`,
                message: `expected a definition of this document, found ${quote(ref)}`,
              },
            ],
      ),
  },
}

function isLocal(ref: string, { document }: LintContext): boolean {
  return ref.startsWith('#') || ref === document.id || ref.startsWith(`${document.id}#`)
}
