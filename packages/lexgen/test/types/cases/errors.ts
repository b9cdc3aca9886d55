import { document, errors, json, query } from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

export const ERRORS: TypeCases = {
  documents: [
    document('com.example.fetch', { main: query({ output: json(), errors: errors('NotFound', 'Expired') }) }),
    document('com.example.other', { main: query({ output: json(), errors: errors('NotFound') }) }),
    document('com.example.plain', { main: query({ output: json() }) }),
  ],
  cases: [
    {
      name: 'a declared error narrows by instanceof in catch',
      code: `
import { type XrpcClient, XrpcError } from '@lexgen/xrpc'
import { ExpiredError, NotFoundError, fetch } from './com/example/fetch.js'
declare const client: XrpcClient
try {
  await fetch(client)
} catch (error) {
  if (error instanceof NotFoundError) check<Same<typeof error.error, 'NotFound'>>()
  else if (error instanceof ExpiredError) check<Same<typeof error.error, 'Expired'>>()
  else if (error instanceof XrpcError) check<Same<typeof error.status, number>>()
  else error.status // TS18046
}
`,
    },
    {
      name: 'safe() has the output, or the declared errors among all that can go wrong',
      code: `
import { type XrpcClient, XrpcNetworkError, safe } from '@lexgen/xrpc'
import { ExpiredError, type FetchError, type FetchOutput, NotFoundError, fetch } from './com/example/fetch.js'
declare const client: XrpcClient
const result = await safe(fetch(client))
if (result.ok) check<Same<typeof result.data, FetchOutput>>()
else if (result.error instanceof NotFoundError) check<Same<typeof result.error.error, 'NotFound'>>()
else if (result.error instanceof ExpiredError) check<Same<typeof result.error.error, 'Expired'>>()
else if (result.error instanceof XrpcNetworkError) void result.error.message
result.data // TS2339
type Declared = Extract<typeof result, { ok: false }>['error']
check<FetchError extends Declared ? true : false>()
check<Same<FetchError, NotFoundError | ExpiredError>>()
`,
    },
    {
      name: 'a switch over the error names of safe() narrows, and knows which there are',
      code: `
import { type UnknownErrorName, type XrpcClient, XrpcError, safe } from '@lexgen/xrpc'
import { type ExpiredError, type NotFoundError, fetch } from './com/example/fetch.js'
declare const client: XrpcClient
export async function explain(): Promise<string> {
  const result = await safe(fetch(client))
  if (result.ok) return ''
  const { error } = result
  switch (error.error) {
    case 'NotFound':
      check<Same<typeof error, NotFoundError>>()
      return error.nsid
    case 'Expired':
      check<Same<typeof error, ExpiredError>>()
      return error.nsid
    case 'NotFund': // TS2678
      return ''
    case 'XrpcNetworkError':
    case 'XrpcTimeoutError':
    case 'XrpcInvalidResponseError':
      return error.nsid
    case undefined:
      return error.name
    default: {
      check<Same<typeof error, XrpcError<UnknownErrorName>>>()
      const name: string = error.error
      return name === 'RateLimitExceeded' ? 'later' : error.message
    }
  }
}
try {
  await fetch(client)
} catch (error) {
  if (error instanceof XrpcError && error.error === 'RateLimitExceeded') void error.status
}
`,
    },
    {
      name: 'an error of one method is told from the others by its name',
      code: `
import { ExpiredError, NotFoundError } from './com/example/fetch.js'
import { NotFoundError as OtherNotFoundError } from './com/example/other.js'
declare const expired: ExpiredError
const same: NotFoundError = new OtherNotFoundError({ nsid: 'com.example.other', status: 404 })
const wrong: NotFoundError = expired // TS2375
void [same, wrong, NotFoundError.errorName satisfies 'NotFound']
`,
    },
    {
      name: 'a method without declared errors fails with any error of a server',
      code: `
import type { XrpcClient, XrpcError, XrpcPromise } from '@lexgen/xrpc'
import { type PlainOutput, plain } from './com/example/plain.js'
declare const client: XrpcClient
const promise = plain(client)
check<Same<typeof promise, XrpcPromise<PlainOutput, XrpcError>>>()
`,
    },
    {
      name: 'withResponse() keeps the output beside status and headers',
      code: `
import { type XrpcClient, withResponse } from '@lexgen/xrpc'
import { type FetchOutput, fetch } from './com/example/fetch.js'
declare const client: XrpcClient
const { data, status, headers } = await withResponse(fetch(client))
check<Same<typeof data, FetchOutput>>()
void [status.toFixed(), headers.get('x')]
`,
    },
  ],
}
