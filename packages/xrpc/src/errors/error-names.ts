/**
 * Names for answers whose body has none: what stands in front of a service sends these. AT Protocol specification, "HTTP API (XRPC)",
 * "Summary of HTTP Status Codes".
 */
const ERROR_NAMES: { readonly [status: number]: string } = {
  401: 'AuthenticationRequired',
  403: 'Forbidden',
  404: 'XRPCNotSupported',
  413: 'PayloadTooLarge',
  429: 'RateLimitExceeded',
  502: 'UpstreamFailure',
  503: 'NotEnoughResources',
  504: 'UpstreamTimeout',
}

/** The error name that an HTTP status stands for by itself; any that is not in the table, for a mistake of the client's or of the server's. */
export function errorNameOf(status: number): string {
  return ERROR_NAMES[status] ?? (status < 500 ? 'InvalidRequest' : 'InternalServerError')
}
