// What looks at generated files as files: formatters, git, images and caches.
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace.mjs'
import { fenceOf, gitAttributes } from './page.mjs'
import { expectEqual } from './project.mjs'

const PRETTIER = join(ROOT, 'node_modules/prettier/bin/prettier.cjs')

export const REPOSITORY = [
  {
    tool: 'Prettier',
    set: 'nothing',
    why: 'the code is laid out as your Prettier config has it; other layouts are no difference to `check`',
    check: async ({ makeProject }) => {
      const project = await makeProject('prettier', {
        '.prettierrc': { semi: false, singleQuote: true, printWidth: 100 },
      })
      await project.lexgen()
      await project.run(process.execPath, [PRETTIER, '--check', 'src/gen'])
    },
  },
  {
    tool: 'git, GitHub and GitLab',
    set: 'the line for `.gitattributes` of [Merges](committed-sdk.md#merges)',
    why: 'reviews fold generated files, and merges leave no markers in them: generating resolves those',
    check: async ({ makeProject }) => {
      const project = await makeProject('git', { '.gitattributes': gitAttributes() })
      await project.lexgen()
      const attributes = ['linguist-generated', 'gitlab-generated', 'merge']
      const said = await project.run('git', ['check-attr', ...attributes, '--', 'src/gen/com/example/greet.ts'])
      expectEqual(said.match(/(?<=: )\w+$/gm)?.join(), 'true,true,unset', 'attributes')
      expectEqual(
        (await project.run('git', ['check-attr', 'merge', '--', 'lexicons/a.json'])).includes('unspecified'),
        true,
        'of lexicons',
      )
    },
  },
  {
    tool: 'Docker',
    set: 'lexicons and config copied before the sources, [below](#docker)',
    why: 'the layer with the generated code is kept until a lexicon changes; lexgen is a development dependency, so not behind `--omit=dev`',
    check: async ({ makeProject }) => {
      const compilerOptions = { module: 'nodenext', rootDir: 'src', outDir: 'dist' }
      const project = await makeProject('docker', {
        'package.json': { name: 'docker', private: true, type: 'module', scripts: { build: 'true' } },
        'package-lock.json': { name: 'docker', lockfileVersion: 3, packages: {} },
        'tsconfig.json': { compilerOptions },
        'src/main.ts': 'export {}\n',
      })
      await project.lexgen()
      const image = join(project.folder, '../docker-image')
      mkdirSync(image, { recursive: true })
      for (const line of fenceOf('Dockerfile').split('\n')) await followStep(project, image, line)
    },
  },
  {
    tool: 'caches of CI',
    set: 'nothing, or a key of the hashes of lexicons, config and lockfile',
    why: 'the same input gives the same bytes wherever and whenever it runs, and files that stay as they are keep their times',
    check: async ({ makeProject }) => {
      const [one, other] = [await makeProject('caches/one'), await makeProject('caches/in/another')]
      await one.lexgen()
      await other.run('env', [
        'TZ=Asia/Tokyo',
        'LANG=tr_TR.UTF-8',
        process.execPath,
        join(ROOT, 'packages/lexgen/bin/lexgen.js'),
      ])
      const read = ({ folder }) => filesOf(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')])
      expectEqual(JSON.stringify(read(other)), JSON.stringify(read(one)), 'the files of another folder')
      const times = () => filesOf(one.folder).map((path) => statSync(join(one.folder, path)).mtimeMs)
      const before = times().join()
      await one.lexgen()
      expectEqual(times().join(), before, 'the times of unchanged files')
    },
  },
]

function filesOf(folder) {
  const paths = readdirSync(join(folder, 'src/gen'), { recursive: true, encoding: 'utf8' }).toSorted()
  return paths.map((path) => join('src/gen', path)).filter((path) => statSync(join(folder, path)).isFile())
}

/** Does what a line of a Dockerfile says, in a folder in place of an image; what is installed is there. */
async function followStep({ folder, run }, image, line) {
  const [instruction, ...words] = line.split(/\s+/)
  if (instruction === 'COPY') {
    const paths = words.slice(0, -1)
    const target = join(image, words.at(-1))
    for (const path of paths) {
      const isFolder = statSync(join(folder, path)).isDirectory()
      cpSync(join(folder, path), isFolder ? target : join(target, path), { recursive: true })
    }
  }
  if (instruction !== 'RUN' || words.join(' ') === 'npm ci') return
  const lexgen = `${process.execPath} ${join(ROOT, 'packages/lexgen/bin/lexgen.js')}`
  await run('sh', ['-ec', words.join(' ').replaceAll('npx lexgen', lexgen)], { cwd: image })
}
