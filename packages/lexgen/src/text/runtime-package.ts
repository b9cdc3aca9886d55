/** The package that generated code imports its runtime from unless told otherwise. */
export const RUNTIME_PACKAGE = '@lexgen/xrpc'

/** The Node.js that it runs on, and so the packages that are generated on it; its package.json says the same. */
export const RUNTIME_NODE = '>=20.19'
