#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// A run is over before most optimised code would pay: V8 is to wait until code is much hotter than by default (66 KB of bytecode run).
// The flag is that of Node.js 20; later releases know it by no name.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000')
// Where Node.js can (from 22.1), it keeps the compiled modules from one run to the next.
module.enableCompileCache?.()

const { runProcess } = await import('../dist/bundle/main.js')
// What a module of the user's left running keeps nobody waiting.
process.exit(await runProcess(process.argv.slice(2)))
