import { BODIES } from './checks/bodies.ts'
import { CALLS } from './checks/calls.ts'
import { FAILURES } from './checks/failures.ts'
import { REDIRECTS } from './checks/redirects.ts'
import { SESSIONS } from './checks/sessions.ts'
import { STREAMS } from './checks/streams.ts'
import type { Check, Environment, Finding } from './check.ts'

/** Longest run of one check, in milliseconds: on a loaded machine they take a few hundred. */
const PATIENCE_MS = 20_000

const CHECKS: { readonly [name: string]: Check } = {
  ...CALLS,
  ...FAILURES,
  ...REDIRECTS,
  ...BODIES,
  ...SESSIONS,
  ...STREAMS,
}

/** Does everything that the runtime does on the platform that it runs on, and tells what worked. */
export async function probe(environment: Environment): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [name, check] of Object.entries(CHECKS)) findings.push(await find(name, check, environment))
  return findings
}

async function find(name: string, { needs, run }: Check, environment: Environment): Promise<Finding> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  try {
    await Promise.race([run(environment), patience])
    return { name, needs, works: true, problem: undefined }
  } catch (error) {
    return { name, needs, works: false, problem: describe(error) }
  } finally {
    clearTimeout(timer)
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return `${error.name}: ${error.message}${cause === undefined ? '' : ` (${describe(cause)})`}`
}
