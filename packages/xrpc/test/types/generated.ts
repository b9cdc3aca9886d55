// What the type tests are about: the parts of an SDK that they use.
import {
  call,
  callBinary,
  type CallOptions,
  hasType,
  type Method,
  type RecordDescriptor,
  type XrpcClient,
  XrpcError,
  type XrpcPromise,
} from '@lexgen/xrpc'

export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
export const is = <T extends true>(_?: T): void => undefined

// As lexgen writes them.
export class ExpiredTokenError extends XrpcError<'ExpiredToken'> {
  static readonly errorName = 'ExpiredToken'
}
export class InvalidTokenError extends XrpcError<'InvalidToken'> {
  static readonly errorName = 'InvalidToken'
}
export type ListError = ExpiredTokenError | InvalidTokenError
export interface ListParams {
  repo: string
  limit?: number | undefined
  cursor?: string | undefined
}
export interface ListOutput {
  cursor?: string | undefined
  records: { uri: string }[]
}
export const listMethod: Method<'query', ListParams, undefined, ListOutput, ListError> = {
  nsid: 'com.example.list',
  kind: 'query',
  output: 'application/json',
  errors: { ExpiredToken: ExpiredTokenError, InvalidToken: InvalidTokenError },
}
export function list(
  client: XrpcClient,
  params: ListParams,
  options?: CallOptions,
): XrpcPromise<ListOutput, ListError> {
  return call(client, listMethod, params, undefined, options)
}
export const noCursorMethod: Method<'query', { repo: string }, undefined, { did: string }, XrpcError> = {
  nsid: 'a.b.c',
  kind: 'query',
}
export function noCursor(
  client: XrpcClient,
  params: { repo: string },
  options?: CallOptions,
): XrpcPromise<{ did: string }, XrpcError> {
  return call(client, noCursorMethod, params, undefined, options)
}
export function inputOnly(client: XrpcClient, params: ListParams): XrpcPromise<{ records: string[] }, XrpcError> {
  return callBinary(client, { nsid: 'a.b.c', kind: 'query' }, params, undefined)
}
export function twoLists(
  client: XrpcClient,
  params: ListParams,
): XrpcPromise<{ cursor?: string; a: number[]; b: string[] }, XrpcError> {
  return callBinary(client, { nsid: 'a.b.c', kind: 'query' }, params, undefined)
}
export interface Post {
  $type: 'app.example.post'
  text: string
}
export interface Profile {
  $type: 'app.example.profile'
  name?: string | undefined
}
export const post: RecordDescriptor<'app.example.post', 'tid', Post> = {
  nsid: 'app.example.post',
  key: 'tid',
  is: (value): value is Post => hasType(value, 'app.example.post'),
}
export const profile: RecordDescriptor<'app.example.profile', 'literal:self', Profile> = {
  nsid: 'app.example.profile',
  key: 'literal:self',
  is: (value): value is Profile => hasType(value, 'app.example.profile'),
}
