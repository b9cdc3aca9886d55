import { XrpcError, createXrpcClient } from '@lexgen/xrpc'
import { type Check, assertEqual, failureOf, mustWork } from '../check.ts'
import { echo } from '../gen/com/example/echo.ts'
import { OutOfStockError, fail } from '../gen/com/example/fail.ts'
import { put } from '../gen/com/example/put.ts'

export const CALLS: { readonly [name: string]: Check } = {
  'queries and procedures, integers of 53 bits': mustWork(async ({ service }) => {
    const client = createXrpcClient({ service })
    const params = { text: 'ä&b', flag: false, count: Number.MAX_SAFE_INTEGER, tags: ['x', 'y'] }
    const { search } = await echo(client, params)
    assertEqual(search, '?text=%C3%A4%26b&flag=false&count=9007199254740991&tags=x&tags=y')
    const input = { list: [1, null, 'ü'] }
    assertEqual(await put(client, input), input)
  }),
  'declared errors by their class': mustWork(async ({ service }) => {
    const failure = await failureOf(fail(createXrpcClient({ service }), { how: 'declared' }))
    if (!(failure instanceof OutOfStockError)) throw failure
    assertEqual([failure.error, failure.status, failure.nsid], ['OutOfStock', 400, 'com.example.fail'])
  }),
  'the name of a status without a body': mustWork(async ({ service }) => {
    const failure = await failureOf(fail(createXrpcClient({ service }), { how: 'silent' }))
    if (!(failure instanceof XrpcError)) throw failure
    assertEqual([failure.error, failure.status], ['UpstreamFailure', 502])
  }),
}
