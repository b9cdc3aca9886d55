// Every Node.js process that a test starts from here on leaves behind which code it ran; see provider.mjs. The worker of the tests itself
// took the variable when it started, if at all, and is counted by vitest.
import { PROCESSES } from './processes.mjs'

process.env.NODE_V8_COVERAGE = PROCESSES
