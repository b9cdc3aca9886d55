// Browsers and workerd: a global that a script of the page, or of the worker, calls.
import { probe } from './probe.ts'

Object.assign(globalThis, { probe })
