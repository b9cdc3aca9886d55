// The steps, in the order in which a newcomer takes them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shell } from './workspace.mjs'

/** A query of their own. */
const GREET = {
  lexicon: 1,
  id: 'com.acme.greet',
  description: 'Says hello.',
  defs: {
    main: {
      type: 'query',
      description: 'Says hello to somebody.',
      parameters: {
        type: 'params',
        required: ['name'],
        properties: { name: { type: 'string', description: 'Who is greeted.' } },
      },
      output: { encoding: 'application/json', schema: { type: 'ref', ref: 'com.acme.defs#answer' } },
    },
  },
}

const DEFINITIONS = {
  lexicon: 1,
  id: 'com.acme.defs',
  description: 'What the methods of acme.com share.',
  defs: {
    answer: {
      type: 'object',
      description: 'What a method says.',
      required: ['greeting'],
      properties: { greeting: { type: 'string', description: 'Words.' } },
    },
  },
}

const CI = { CI: 'true', GITHUB_ACTIONS: 'true' }

/** Goes through all steps until one fails, which its line tells; gives back whether none did. */
export async function walkThrough(environment, { folder, tarballs, service, report }) {
  const { name, files, install, npx, greet } = environment
  const cwd = join(folder, name.replaceAll(/\W+/g, '-').toLowerCase())
  const write = (path, content) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`)
  }
  const run = (line, options) => shell(cwd, line, options)
  const step = (title, act) => report(name, title, act)
  try {
    await step('an empty folder, and the packages', async () => {
      for (const [path, content] of Object.entries({ ...COMMON, ...files(tarballs) })) write(path, content)
      await run('git init -q -b main')
      for (const line of install(tarballs)) await run(line)
      for (const document of [GREET, DEFINITIONS]) write(`lexicons/${document.id.replaceAll('.', '/')}.json`, document)
    })
    let next = []
    await step(`${npx} lexgen init`, async () => {
      next = nextSteps(await run(`${npx} lexgen init`))
      if (!(await run(`${npx} lexgen init`)).includes('nothing to write')) throw new Error('init twice does it twice')
    })
    for (const line of next) await step(line, async () => void (await run(line)))
    await step(`${npx} lexgen lint`, async () => void (await run(`${npx} lexgen lint`)))
    await step(`${npx} lexgen --validators`, async () => void (await run(`${npx} lexgen --validators`)))
    await step(greet.title, async () => {
      const { out } = JSON.parse(readFileSync(join(cwd, 'lexgen.config.json'), 'utf8'))
      const ending = endingOf(readFileSync(join(cwd, out, 'client.ts'), 'utf8'))
      const program = { path: join(dirname(out), 'hello'), ending }
      write(`${program.path}.ts`, helloText(`./${basename(out)}`, ending))
      return greet.act({ cwd, write, run, service, program })
    })
    await step('check and diff in CI', () => checkInCi({ cwd, write, run, npx }))
    await step(`${npx} lexgen docs`, async () => {
      await run(`${npx} lexgen docs lexicons -o docs && ${npx} lexgen check lexicons -o docs`)
      if (!existsSync(join(cwd, 'docs/index.html'))) throw new Error('expected docs/index.html')
    })
    return true
  } catch {
    // The line of the step has said what.
    return false
  }
}

/** What every project has that is on GitHub. */
const COMMON = {
  '.gitignore': 'node_modules\ndist\n.next\n',
  '.github/workflows/test.yml':
    'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
}

/** The commands that init says to type. */
function nextSteps(said) {
  const [, listed = ''] = /^next:\n((?: {2}.*\n)+)/m.exec(said) ?? []
  const commands = [...listed.matchAll(/^ {2}(\S.*?)(?: {2,}.*)?$/gm)].map(([, command]) => command)
  if (commands.length === 0) throw new Error(`expected next steps, found ${said}`)
  return commands
}

/** What imports end in where the generated code was made for. */
function endingOf(text) {
  return /from ["']\.\/[\w/]+(\.\w+)?["']/.exec(text)?.[1] ?? ''
}

/** A module that calls the server, and validates what comes back. */
function helloText(gen, ending) {
  return `import { createXrpcClient } from '@lexgen/xrpc'
import { greet } from '${gen}/com/acme/greet${ending}'
import { greetOutputValidator } from '${gen}/com/acme/greet.validator${ending}'

export async function sayHello(service: string): Promise<string> {
  const output = await greet(createXrpcClient({ service }), { name: 'newcomer' })
  const { ok } = greetOutputValidator.validate(output)
  return \`\${output.greeting}, \${ok ? 'valid' : 'invalid'}\`
}
`
}

/** The workflow that init wrote is green, a comparison with what is committed too, and both tell a lexicon that changed. */
async function checkInCi({ cwd, write, run, npx }) {
  await run('git add -A && git -c user.name=a -c user.email=a@example.com commit -qm "Use lexgen"')
  const workflow = readFileSync(join(cwd, '.github/workflows/lexgen.yml'), 'utf8')
  const [check, ...others] = [...workflow.matchAll(/run: (.*lexgen.*)$/gm)].map(([, line]) => line)
  if (check === undefined || others.length > 0) throw new Error(`expected one command of lexgen, found ${workflow}`)
  const diff = `${npx} lexgen diff git:HEAD --format github`
  await run(check, { env: CI })
  await run(diff, { env: CI })
  const { required: _, ...answer } = DEFINITIONS.defs.answer
  write('lexicons/com/acme/defs.json', { ...DEFINITIONS, defs: { answer } })
  for (const line of [check, diff]) {
    const said = await run(line, { env: CI, code: 1 })
    if (!/^::error /m.test(said)) throw new Error(`${line}: expected an annotation, found ${said}`)
  }
  await run('git checkout -q lexicons')
}
