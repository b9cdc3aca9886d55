/** An answer that is not a success: the HTTP status and the error name that goes into the JSON body. Error Responses, XRPC specification. */
export class XrpcFailure extends Error {
  override readonly name = 'XrpcFailure'
  readonly status: number
  readonly error: string

  constructor(status: number, error: string, message: string) {
    super(message)
    this.status = status
    this.error = error
  }
}

/** 400: the request itself is wrong. */
export function invalidRequest(message: string): XrpcFailure {
  return new XrpcFailure(400, 'InvalidRequest', message)
}

/** 400 and not 401: a server tells a client whose token is out of date by name, so that it refreshes and does not log in again. */
export function expiredToken(message: string): XrpcFailure {
  return new XrpcFailure(400, 'ExpiredToken', message)
}

/** 400: the token is not one of ours, or not one for this method. */
export function invalidToken(message: string): XrpcFailure {
  return new XrpcFailure(400, 'InvalidToken', message)
}
