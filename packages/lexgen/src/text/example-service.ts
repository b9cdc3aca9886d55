/** The service that code and forms name where nobody has named one: an address that is nobody's (RFC 2606). */
export const EXAMPLE_SERVICE = 'https://pds.example.com'
