// Compiled by types.test.ts against the emitted declarations; what has to be an error says so.
import {
  type AbortError,
  safe,
  type UnknownErrorName,
  type XrpcClient,
  XrpcError,
  type XrpcInvalidResponseError,
  type XrpcNetworkError,
  type XrpcTimeoutError,
} from '@lexgen/xrpc'
import { type Same, is, ExpiredTokenError, InvalidTokenError, list, noCursor } from './generated.js'

export function narrowing(error: unknown): string {
  if (error instanceof ExpiredTokenError) {
    is<Same<typeof error, ExpiredTokenError>>()
    return error.error
  }
  if (error instanceof XrpcError) {
    is<Same<typeof error, XrpcError>>()
    is<Same<typeof error.error, string>>()
    if (error.error === 'AnythingElse') return ''
    return `${error.status} ${error.nsid} ${error.headers?.get('a')}`
  }
  return ''
}

export function oneOfSeveralClasses(caught: unknown): string[] {
  const told: string[] = []
  for (const ErrorClass of [ExpiredTokenError, InvalidTokenError]) {
    if (!(caught instanceof ErrorClass)) continue
    is<Same<typeof caught, ExpiredTokenError | InvalidTokenError>>()
    told.push(`${ErrorClass.errorName} ${caught.nsid}`)
  }
  for (const ErrorClass of [XrpcError, ExpiredTokenError]) {
    if (caught instanceof ErrorClass) told.push(caught.error)
  }
  return told
}

export async function switches(client: XrpcClient): Promise<string> {
  const result = await safe(list(client, { repo: 'r' }))
  if (result.ok) return ''
  const { error } = result
  switch (error.error) {
    case 'ExpiredToken':
      is<Same<typeof error, ExpiredTokenError>>()
      return error.nsid
    case 'InvalidToken':
      is<Same<typeof error, InvalidTokenError>>()
      return error.nsid
    case 'XrpcNetworkError':
      is<Same<typeof error, XrpcNetworkError>>()
      return error.nsid
    case 'XrpcTimeoutError':
      is<Same<typeof error, XrpcTimeoutError>>()
      return error.timeoutMs.toFixed()
    case 'XrpcInvalidResponseError':
      is<Same<typeof error, XrpcInvalidResponseError>>()
      return error.status.toFixed()
    case undefined:
      is<Same<typeof error, AbortError>>()
      return error.name
    // @ts-expect-error no such error is declared, and a misspelt one is none either
    case 'ExpiredTokn':
      return ''
    default: {
      is<Same<typeof error, XrpcError<UnknownErrorName>>>()
      const name: string = error.error
      return name === 'RateLimitExceeded' ? (error.body?.toString() ?? '') : name
    }
  }
}

export async function switchesWithoutDeclaredErrors(client: XrpcClient): Promise<number> {
  const result = await safe(noCursor(client, { repo: 'r' }))
  if (result.ok) return 0
  const { error } = result
  if (error.name === 'XrpcTimeoutError') return error.timeoutMs
  return error.name === 'XrpcError' && error.error === 'RateLimitExceeded' ? error.status : 1
}

export function bases(expired: ExpiredTokenError, caught: unknown): XrpcError[] {
  // @ts-expect-error the names are two
  const other: InvalidTokenError = expired
  return caught instanceof XrpcError ? [expired, other, caught] : []
}
