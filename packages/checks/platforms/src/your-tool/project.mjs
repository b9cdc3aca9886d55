// A project with a lexicon of its own, what is generated from it, and a program that calls a server with that.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HERE, ROOT, RUNTIME, WORK, run } from '../workspace.mjs'

/** Where projects lie whose tools only some runs install; their node_modules are seen from there. */
const ON_DEMAND = join(HERE, 'on-demand')

const LEXICON = {
  lexicon: 1,
  id: 'com.example.greet',
  defs: {
    main: {
      type: 'query',
      parameters: { type: 'params', required: ['name'], properties: { name: { type: 'string' } } },
      output: {
        encoding: 'application/json',
        schema: { type: 'object', required: ['greeting'], properties: { greeting: { type: 'string' } } },
      },
    },
  },
}

/** What the program prints. */
const GREETING = 'hello tool'

/** What the check of a row is given: it makes projects, whose programs call the server. */
export function openWorkshop(service, isOnDemand) {
  return { makeProject: (name, files) => makeProject(service, isOnDemand, name, files) }
}

/** A project in a git repository of its own, with a lexicon, a config and `files`, by path. */
async function makeProject(service, isOnDemand, name, files = {}) {
  const folder = join(isOnDemand ? join(ON_DEMAND, 'dist') : join(WORK, 'your-tool'), name)
  rmSync(folder, { recursive: true, force: true })
  if (isOnDemand) cpSync(RUNTIME, join(folder, 'node_modules/@lexgen/xrpc'), { recursive: true })
  const write = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2) + '\n')
  }
  write('package.json', { name, private: true, type: 'module' })
  write('lexicons/com/example/greet.json', LEXICON)
  write('lexgen.config.json', { sources: ['lexicons'], out: 'src/gen' })
  for (const [path, content] of Object.entries(files)) write(path, content)
  const runHere = (command, args, options) => run(command, args, { cwd: folder, ...options })
  await runHere('git', ['init', '-q'])
  return {
    folder,
    write,
    run: runHere,
    lexgen: (...args) => runHere(process.execPath, [join(ROOT, 'packages/lexgen/bin/lexgen.js'), ...args]),
    service: service.url,
    /** Writes src/app.ts, which imports with an ending. */
    writeApp: (ending) => write('src/app.ts', appText(service.url, ending)),
    /** Runs a program that is to print the greeting. */
    expectGreeting: async (command, args, options) => {
      const said = await runHere(command, args, options)
      if (said.trim().split('\n').at(-1) !== GREETING) throw new Error(`expected "${GREETING}", found "${said}"`)
    },
  }
}

/** A program that calls the server, by way of a module that imports another, and whether modules may await or not. */
function appText(url, ending) {
  return `import { createXrpcClient } from '@lexgen/xrpc'
import { createClient } from './gen/client${ending}'
import type { GreetOutput } from './gen/com/example/greet${ending}'

const { greet } = createClient(createXrpcClient({ service: '${url}' })).com.example
void greet({ name: 'tool' }).then(({ greeting }: GreetOutput) => console.log(greeting))
`
}

/** That something fails shows that a setting is needed. @throws {Error} where it does not */
export async function expectFailure(promise, text) {
  const problem = await promise.then(
    () => undefined,
    (error) => error,
  )
  if (problem === undefined) throw new Error(`expected a failure with "${text}", found that it works`)
  if (!problem.message.includes(text)) throw new Error(`expected a failure with "${text}", found ${problem.message}`)
}

/** @throws {Error} where the values differ */
export function expectEqual(found, expected, what) {
  if (found !== expected) throw new Error(`${what}: expected ${expected}, found ${found}`)
}
