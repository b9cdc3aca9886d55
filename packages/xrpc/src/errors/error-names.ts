/**
 * Names for answers whose body has none: what stands in front of a service sends these. AT Protocol specification, "HTTP API (XRPC)",
 * "Summary of HTTP Status Codes". What is not in the table is a mistake of the client's below 500, and else of the server's.
 */
export const ERROR_NAMES: { readonly [status: number]: string } = {
  401: 'AuthenticationRequired',
  403: 'Forbidden',
  404: 'XRPCNotSupported',
  413: 'PayloadTooLarge',
  429: 'RateLimitExceeded',
  502: 'UpstreamFailure',
  503: 'NotEnoughResources',
  504: 'UpstreamTimeout',
}
