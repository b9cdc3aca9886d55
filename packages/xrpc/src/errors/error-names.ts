/**
 * Names for answers whose body has none: what stands in front of a service sends these. AT Protocol specification, "HTTP API (XRPC)",
 * "Summary of HTTP Status Codes", and for what that leaves out the names that servers of the network use; 408 is HTTP's own. All other
 * statuses (405, 409, 410, 422 among them) are a mistake of the client's below 500, and else of the server's.
 */
export const ERROR_NAMES: { readonly [status: number]: string } = {
  401: 'AuthenticationRequired',
  403: 'Forbidden',
  404: 'XRPCNotSupported',
  406: 'NotAcceptable',
  408: 'RequestTimeout',
  413: 'PayloadTooLarge',
  415: 'UnsupportedMediaType',
  429: 'RateLimitExceeded',
  501: 'MethodNotImplemented',
  502: 'UpstreamFailure',
  503: 'NotEnoughResources',
  504: 'UpstreamTimeout',
}
