// Node, Bun and Deno: `main.js '{"service":"http://127.0.0.1:1234",...}'` prints the findings as JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileStore } from '@lexgen/xrpc/session/node'
import type { Environment } from './check.ts'
import { probe } from './probe.ts'

const folder = mkdtempSync(join(tmpdir(), 'lexgen-probe-'))
const environment = JSON.parse(process.argv[2] ?? '{}') as Environment
const findings = await probe({ ...environment, openFileStore: () => fileStore(join(folder, 'session.json')) })
rmSync(folder, { recursive: true })
// A connection that some check left open is not waited for.
process.stdout.write(`${JSON.stringify(findings)}\n`, () => process.exit(0))
