import { type BinaryInput, type Method, XrpcError } from '../../src/index.ts'

/** Methods as lexgen writes them, for the tests. */

export class ExpiredTokenError extends XrpcError<'ExpiredToken'> {
  static readonly errorName = 'ExpiredToken'
}

export class InvalidTokenError extends XrpcError<'InvalidToken'> {
  static readonly errorName = 'InvalidToken'
}

export interface Item {
  id: number
}

export const getItem: Method<
  'query',
  Record<string, unknown>,
  undefined,
  Item,
  ExpiredTokenError | InvalidTokenError
> = {
  nsid: 'com.example.getItem',
  kind: 'query',
  output: 'application/json',
  errors: { ExpiredToken: ExpiredTokenError, InvalidToken: InvalidTokenError },
}

export const putItem: Method<'procedure', undefined, { name?: string }, Item, XrpcError> = {
  nsid: 'com.example.putItem',
  kind: 'procedure',
  input: 'application/json',
  output: 'application/json',
}

export const dropItem: Method<'procedure', undefined, undefined, undefined, XrpcError> = {
  nsid: 'com.example.dropItem',
  kind: 'procedure',
}

export const getFile: Method<'query', undefined, undefined, Uint8Array, XrpcError> = {
  nsid: 'com.example.getFile',
  kind: 'query',
  output: 'application/octet-stream',
}

export const getText: Method<'query', undefined, undefined, string, XrpcError> = {
  nsid: 'com.example.getText',
  kind: 'query',
  output: 'text/plain',
}

export const putFile: Method<'procedure', undefined, BinaryInput, Item, XrpcError> = {
  nsid: 'com.example.putFile',
  kind: 'procedure',
  input: '*/*',
  output: 'application/json',
}
