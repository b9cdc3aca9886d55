/** A figure that may not grow past its limit without somebody deciding so here. */
export interface Ceiling {
  readonly limit: number
  readonly unit: 'bytes' | 'instantiations' | 'files'
  /** Why the limit is where it is. */
  readonly reason: string
}

/** Everything that users pay for by our making: what browsers load, what compilers work, what repositories hold. */
export const CEILINGS = {
  loginApp: {
    limit: 2530,
    unit: 'bytes',
    reason:
      'Minified and gzipped, two calls with their declared errors; the smallest peer takes 2,037 without any. The aim was 2,100. What stands above it: mistakes of the caller say what was expected and found, a service without its scheme among them (105), an invalid response as well (50), no bytes go out as `{"0":1}` (50), four more statuses have the name that the network has for them (50), no token and no control character is in a message or a cause (100), a network error names host and reason (35), and the server\'s own words are a field (15).',
  },
  sessionApp: {
    limit: 5290,
    unit: 'bytes',
    reason:
      'Minified and gzipped, the same with a session that refreshes itself and with retries; the smallest peer takes 4,064 for validation alone. The aim was 4,400. What came on top loses no session and leaks none: one login for all who open a session at once, an end to endless answers, no private address out of a DID document, an error name on every failure, no bug of a callback taken for a lost network, no token stored that is none. What a login has above its aim comes on top.',
  },
  instantiations: {
    limit: 5000,
    unit: 'instantiations',
    reason:
      'Types that TypeScript 5.9 instantiates to check the SDK of all official documents; peers need 16,000 to 544,000. Editors pay this on every keystroke.',
  },
  outputSize: {
    limit: 870_000,
    unit: 'bytes',
    reason:
      'Modules of all official documents, client.ts and index.ts aside; people commit it. The aim was 600,000, but every description (141,000) and a class for each declared error (43,000) stay, and prettier lays it out. The smallest peer writes 940,000 with neither.',
  },
  typedSubset: {
    limit: 100,
    unit: 'bytes',
    reason: 'Minified and gzipped, an app that imports nothing but types: generated modules must vanish altogether.',
  },
} as const satisfies Readonly<Record<string, Ceiling>>
