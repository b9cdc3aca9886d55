import { fileURLToPath } from 'node:url'

/** The folder in which the processes that tests start leave which code they ran. */
export const PROCESSES = fileURLToPath(new URL('../../coverage/processes', import.meta.url))
