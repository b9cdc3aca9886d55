import { fieldsOf } from '../internal/fields-of.ts'
import { XrpcError, type XrpcErrorClass, type XrpcErrorInit } from './xrpc-error.ts'

/** A method as far as its errors go. */
interface ErrorSource {
  readonly nsid: string
  /** Classes of the declared errors by error name. */
  readonly errors?: { readonly [name: string]: XrpcErrorClass }
}

/**
 * What a server calls an error, by HTTP answer, by refused handshake or by frame of an event stream: as the class that the method
 * declares for its name, else as a plain `XrpcError`. AT Protocol specification, "HTTP API (XRPC)", "Error Responses".
 */
export function toXrpcError({ nsid, errors = {} }: ErrorSource, answer: Omit<XrpcErrorInit, 'nsid'>): XrpcError {
  const { error } = fieldsOf(answer.body)
  const ErrorClass = new Map<unknown, XrpcErrorClass>(Object.entries(errors)).get(error) ?? XrpcError
  return new ErrorClass({ nsid, ...answer })
}

/** A body: what its JSON says where it is JSON, else the very text, which no JSON is equal to. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What stands in front of a service answers in HTML, or with nothing at all: the text stays the body.
    return text
  }
}
