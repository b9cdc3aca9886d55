import type { Method, XrpcError } from '@lexgen/xrpc'

/** A query with a cursor, which the lexicons of a session have none of. */

interface ThingsParams {
  readonly owner: string
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export interface ThingsPage {
  things: string[]
  cursor?: string | undefined
}

export const listThingsMethod: Method<'query', ThingsParams, undefined, ThingsPage, XrpcError> = {
  nsid: 'com.example.listThings',
  kind: 'query',
  output: 'application/json',
}
