export type { AccountSpec, Mail } from './accounts.ts'
export { type SessionServer, startSessionServer } from './server.ts'
