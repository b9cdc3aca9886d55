/** What sessions need of Node: `@lexgen/xrpc/session/node`. */
export { fileLock, type FileLockOptions } from './file-lock.ts'
export { fileStore } from './file-store.ts'
