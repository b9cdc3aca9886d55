export type { AccountSpec, Mail } from './accounts.ts'
export { type SessionServer, type SessionServerOptions, startSessionServer } from './server.ts'
