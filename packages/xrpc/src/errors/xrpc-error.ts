import { composeMessage } from '../internal/compose-message.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { ERROR_NAMES } from './error-names.ts'

/** Marks errors of every copy of this runtime, so that two copies in one bundle know each other's. Holds the error name. */
const BRAND = Symbol.for('@lexgen/xrpc')

/** What an `XrpcError` is made of. */
export interface XrpcErrorInit {
  readonly nsid: string
  /** HTTP status; 0 where the error came over an event stream. */
  readonly status: number
  /** Response body: parsed JSON, or the text where it is none. */
  readonly body?: unknown
  readonly headers?: Headers | undefined
}

/** Class of a declared error. */
export interface XrpcErrorClass {
  /** Name on the wire, such as `ExpiredToken`. */
  readonly errorName: string
  new (init: XrpcErrorInit): XrpcError
}

/**
 * The server answered with an error. `instanceof` goes by error name: it holds for every class of the same `errorName`, in other
 * modules and other copies of this runtime too. A class without an `errorName` of its own goes by its prototype.
 * `Name` is that of a declared error, as in `class ExpiredTokenError extends XrpcError<'ExpiredToken'>`; any text otherwise, so that
 * every declared error is an `XrpcError` to whoever takes one.
 * AT Protocol specification, "HTTP API (XRPC)", "Error Responses".
 */
export class XrpcError<out Name extends string = string> extends Error {
  override readonly name = 'XrpcError' as const
  /** Method that was called. */
  declare readonly nsid: string
  /** HTTP status exactly as received. */
  declare readonly status: number
  /** Error name as the server wrote it; where its body has none, or an empty one, the name that the status stands for. */
  declare readonly error: Name
  /**
   * What the server says in its own words, to be shown to people; `message` has it after the method, the name and the status. Not
   * enumerable, so that logs have it once.
   */
  declare readonly serverMessage: string | undefined
  /** Response headers; none for errors of event streams. Not enumerable, so that logs stay free of them. */
  declare readonly headers: Headers | undefined
  /** Response body: parsed JSON, or the text where it is none. Not enumerable, so that logs stay free of it. */
  declare readonly body: unknown

  constructor({ nsid, status, body, headers }: XrpcErrorInit) {
    const { error, message } = fieldsOf(body)
    const name =
      composeMessage(error) || ERROR_NAMES[status] || (status < 500 ? 'InvalidRequest' : 'InternalServerError')
    const serverMessage = composeMessage(message)
    super(composeMessage(nsid, `${name} (${status})`, serverMessage))
    this.nsid = nsid
    this.status = status
    // The JSON boundary: a class of a declared error says which name its answers have.
    this.error = name as Name
    Object.defineProperties(this, {
      headers: { value: headers },
      body: { value: body },
      serverMessage: { value: serverMessage || undefined },
      [BRAND]: { value: name },
    })
  }

  // The class itself is inferred, not what it makes: `this` may be one of several classes, as in a table of them.
  static override [Symbol.hasInstance]<Class extends abstract new (...args: never) => XrpcError>(
    this: Class,
    value: unknown,
  ): value is InstanceType<Class> {
    const { [BRAND]: name } = fieldsOf(value)
    // What has no name may be under construction: a class that a compiler made a function of (React Native) asks this of its instance.
    if (name && Object.is(this, XrpcError)) return true
    if (name && Object.hasOwn(this, 'errorName')) return name === fieldsOf(this)['errorName']
    return super[Symbol.hasInstance](value)
  }
}
