import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { PACKAGE_MANAGERS } from '../../../lexgen/src/init/package-managers.ts'
import { printWorkflow } from '../../../lexgen/src/init/print-workflow.ts'
import { ROOT } from '../support/compile.ts'
import { temporaryFolder } from '../support/generate.ts'

/** What examples/ci and the page about committed SDKs tell people to run does what they say, in a project of its own. */

const EXAMPLES = join(ROOT, 'examples/ci')
const PAGE = readFileSync(join(ROOT, 'packages/lexgen/docs/committed-sdk.md'), 'utf8')

const document = (name: string, maxLength: number): string =>
  JSON.stringify({
    lexicon: 1,
    id: `com.example.${name}`,
    defs: {
      main: {
        type: 'record',
        key: 'tid',
        record: { type: 'object', properties: { text: { type: 'string', maxLength } } },
      },
    },
  })

const PATH = process.env['PATH'] ?? ''

interface Project {
  readonly cwd: string
  readonly git: (...args: string[]) => string
  readonly write: (path: string, text: string) => void
  /** Runs a script of the shell `bash -e`, as the systems of CI do; gives back its exit code. */
  readonly run: (
    script: string,
    env?: Record<string, string>,
  ) => { readonly code: number | null; readonly said: string }
}

/** What npx does with a command of a package that is installed, in a fraction of the time. */
const NPX = '#!/bin/sh\ncommand=$1\nshift\nexec "node_modules/.bin/$command" "$@"\n'

/** A project with a committed SDK on a branch of its own, and a remote whose `main` has the same. */
function openProject(): Project {
  const copy = temporaryFolder()
  onTestFinished(copy.remove)
  cpSync(made.path, copy.path, { recursive: true, verbatimSymlinks: true })
  return projectIn(copy.path)
}

function projectIn(folder: string): Project {
  const cwd = join(folder, 'project')
  const write: Project['write'] = (path, text) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
  const git: Project['git'] = (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd, encoding: 'utf8' })
  const run: Project['run'] = (script, env = {}) => {
    const mine = { ...process.env, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com' }
    const committer = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' }
    const clean = {
      GITHUB_BASE_REF: '',
      GITHUB_STEP_SUMMARY: '',
      GITHUB_OUTPUT: '',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: '',
    }
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: { ...mine, ...committer, ...clean, PATH: `${join(folder, 'bin')}:${PATH}`, ...env },
    })
    return { code: status, said: `${stdout}${stderr}` }
  }
  return { cwd, git, write, run }
}

/** Makes what each test has a copy of. */
function makeProject(folder: string): void {
  const { cwd, git, write, run } = projectIn(folder)
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/npx'), NPX, { mode: 0o755 })
  write('package.json', '{ "private": true, "type": "module" }')
  write('.gitignore', 'node_modules\n')
  write('lexgen.config.json', '{ "sources": ["lexicons"], "out": "src/gen" }')
  write('lexicons/com/example/note.json', document('note', 9))
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true })
  symlinkSync(join(ROOT, 'packages/lexgen/bin/lexgen.js'), join(cwd, 'node_modules/.bin/lexgen'))
  expect(run('npx lexgen').code).toBe(0)
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'first')
  execFileSync('git', ['clone', '-q', '--bare', cwd, join(folder, 'origin.git')])
  git('remote', 'add', 'origin', '../origin.git')
  git('fetch', '-q', 'origin')
  git('checkout', '-qb', 'topic')
}

const made = temporaryFolder()
beforeAll(() => makeProject(made.path))
afterAll(made.remove)

const readExample = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** The exit codes of the check and of the comparison. */
type Answers = readonly (number | null)[]

function runGithub({ run }: Project): Answers {
  const { jobs } = parse(readExample('github.yml'))
  const steps: Step[] = jobs.lexicons.steps
  const scripts = steps.flatMap(({ run: script }) => (script === undefined || script === 'npm ci' ? [] : [script]))
  return scripts.map((script) => run(script, { GITHUB_BASE_REF: 'main' }).code)
}

function runGitlab({ run, git }: Project): Answers {
  const { sdk, compatibility } = parse(readExample('gitlab.yml'))
  const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'main').trim() }
  return [sdk, compatibility].map(({ script }: { script: string[] }) => run(script.join('\n'), base).code)
}

const CHANGES: readonly [string, (project: Project) => void, Answers][] = [
  ['nothing', () => undefined, [0, 0]],
  [
    'a lexicon that is new, with its code',
    ({ write, run }) => {
      write('lexicons/com/example/more.json', document('more', 9))
      run('npx lexgen')
    },
    [0, 0],
  ],
  [
    'a lexicon that is new, without its code',
    ({ write }) => write('lexicons/com/example/more.json', document('more', 9)),
    [1, 0],
  ],
  [
    'a lexicon that breaks stored data, with its code',
    ({ write, run }) => {
      write('lexicons/com/example/note.json', document('note', 5))
      run('npx lexgen')
    },
    [0, 1],
  ],
  ['a lexicon that cannot be read', ({ write }) => write('lexicons/com/example/note.json', '{'), [2, 2]],
]

describe.each(CHANGES)('%s', (_title, change, answers) => {
  test('is told by the workflow for GitHub', () => {
    const project = openProject()
    change(project)
    expect(runGithub(project)).toEqual(answers)
  })

  test('is told by the jobs for GitLab', () => {
    const project = openProject()
    change(project)
    expect(runGitlab(project)).toEqual(answers)
  })

  test('is told by the script, and by check --against', () => {
    const project = openProject()
    change(project)
    const worst = Math.max(...answers.map(Number))
    expect(project.run(`sh ${join(EXAMPLES, 'check-sdk.sh')}`).code).toBe(worst)
    expect(project.run('npx lexgen check --against git:origin/main').code).toBe(worst)
  })
})

test('a base that a shallow clone lacks is exit code 3 in all of them', () => {
  const project = openProject()
  project.git('update-ref', '-d', 'refs/remotes/origin/main')
  expect(runGithub(project)).toEqual([0, 3])
  const { code, said } = project.run(`sh ${join(EXAMPLES, 'check-sdk.sh')}`)
  expect([code, said]).toEqual([3, expect.stringContaining('git fetch')])
  expect(project.run(`sh ${join(EXAMPLES, 'check-sdk.sh')} main`).code).toBe(0)
})

test('the workflow and the jobs fetch all of the history, and ask only of changes whom they break', () => {
  const { on, permissions, jobs } = parse(readExample('github.yml'))
  const steps: Step[] = jobs.lexicons.steps
  expect([Object.keys(on), permissions]).toEqual([['pull_request', 'push'], { contents: 'read' }])
  expect(steps[0]).toMatchObject({ uses: expect.stringMatching(/^actions\/checkout@/), with: { 'fetch-depth': 0 } })
  expect(steps.at(-1)?.if).toContain("github.event_name == 'pull_request'")
  const gitlab = parse(readExample('gitlab.yml'))
  expect(gitlab['.lexgen'].variables).toEqual({ GIT_DEPTH: 0 })
  expect(gitlab.compatibility).toMatchObject({ extends: '.lexgen', artifacts: { reports: { junit: 'lexgen.xml' } } })
})

/** The first fence of the page in a language that has a text in it. */
function fenceOf(language: string, text: string): string {
  const fences = fromMarkdown(PAGE).children.flatMap((node) =>
    node.type === 'code' && node.lang === language && node.value.includes(text) ? [node.value] : [],
  )
  expect(fences).not.toEqual([])
  return fences[0] ?? ''
}

describe('the page', () => {
  test('has attributes with which git leaves no markers, and a line that ends a merge', () => {
    const { git, write, run, cwd } = openProject()
    write('.gitattributes', `${fenceOf('gitattributes', '-merge')}\n`)
    git('add', '-A')
    git('commit', '-qm', 'attributes')
    const add = (branch: string, name: string): void => {
      git('checkout', '-qb', branch, 'topic')
      write(`lexicons/com/example/${name}.json`, document(name, 9))
      expect(run(`npx lexgen && git add -A && git commit -qm ${name}`).code).toBe(0)
    }
    add('ours', 'here')
    add('theirs', 'there')
    git('checkout', '-q', 'ours')
    expect(run('git merge -q theirs').code).toBe(1)
    expect(git('diff', '--name-only', '--diff-filter=U')).toContain('src/gen/lexgen.manifest.json')
    for (const path of ['lexgen.manifest.json', 'index.ts'])
      expect(readFileSync(join(cwd, 'src/gen', path), 'utf8')).not.toContain('<<<<')
    expect(run('npx lexgen check').code).toBe(1)
    expect(run(`${fenceOf('sh', 'git commit')} -qm merged`).code).toBe(0)
    expect(run('npx lexgen check').code).toBe(0)
    expect(git('status', '--porcelain')).toBe('')
  })

  test.each([
    ['that generates', 'git add src/gen', 0],
    ['that only looks', 'check --quiet', 1],
  ])('has a hook %s', (_title, text, code) => {
    const { write, run, git, cwd } = openProject()
    write('.git/hooks/pre-commit', `${fenceOf('sh', text)}\n`)
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755)
    write('lexicons/com/example/more.json', document('more', 9))
    git('add', '-A')
    expect(run('git commit -qm more').code).toBe(code)
    if (code !== 0) expect(run('npx lexgen && git add -A && git commit -qm more').code).toBe(0)
    expect(run('npx lexgen check && git diff --exit-code HEAD').code).toBe(0)
  })

  test('has an entry for pre-commit whose command is one, for npx itself too', () => {
    const [{ hooks }] = parse(fenceOf('yaml', 'pass_filenames'))
    const { run } = openProject()
    expect(hooks[0]).toMatchObject({ language: 'system', pass_filenames: false })
    expect(run(hooks[0].entry, { PATH }).code).toBe(0)
  })
})

describe('the workflow that lexgen init writes', () => {
  const PLACES = [
    ['at the top', '.', undefined],
    ['below it', 'packages/my app', 'packages/my app/lock'],
  ] as const

  test.each(
    PACKAGE_MANAGERS.flatMap((packageManager) =>
      PLACES.map(
        ([place, folder, lockFile]) => [packageManager.name, place, { packageManager, folder, lockFile }] as const,
      ),
    ),
  )('is YAML for %s, %s, and checks what it installed', (_name, _place, { packageManager, folder, lockFile }) => {
    const text = printWorkflow({
      packageManager,
      installFolder: folder,
      packageFolder: folder,
      lockFile,
      versionFile: undefined,
      saysVersion: false,
      branch: 'main',
    })
    const { on, jobs } = parse(text)
    expect(Object.keys(on)).toEqual(['pull_request', 'push'])
    const steps: readonly { run?: string; 'working-directory'?: string }[] = jobs.lexgen.steps
    const commands = steps.flatMap(({ run, ...step }) =>
      run === undefined || run === 'corepack enable' ? [] : [[run, step['working-directory'] ?? '.']],
    )
    const install = packageManager.name === 'deno' ? [] : [[packageManager.installFrozen, folder]]
    expect(commands).toEqual([...install, [packageManager.exec('lexgen check --format github'), folder]])
  })
})
