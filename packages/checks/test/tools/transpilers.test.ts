import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import babel from '@babel/core'
import presetTypescript from '@babel/preset-typescript'
import swc from '@swc/core'
import { transformSync as stripTypes } from 'amaro'
import { transformSync as transformByEsbuild } from 'esbuild'
import { transform as transformBySucrase } from 'sucrase'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'

/**
 * What bundlers and platforms make JavaScript with, file by file and without the compiler, takes every generated file, each in its default
 * settings. (React Native's own preset is Babel's with more in it.)
 */

const TRANSPILERS: Readonly<Record<string, (text: string, path: string) => string>> = {
  '@babel/preset-typescript': (text, path) => {
    const options = { filename: path, babelrc: false, configFile: false, presets: [presetTypescript] }
    return babel.transformSync(text, options)?.code ?? ''
  },
  '@swc/core': (text, path) =>
    swc.transformSync(text, {
      filename: path,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    }).code,
  // Where classes become functions, as in React Native, those ask by `instanceof` whether they were called with `new`.
  '@swc/core to ES5': (text, path) =>
    swc.transformSync(text, {
      filename: path,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es5' },
    }).code,
  sucrase: (text) => transformBySucrase(text, { transforms: ['typescript'] }).code,
  esbuild: (text) => transformByEsbuild(text, { loader: 'ts' }).code,
  // What Node.js strips types with.
  amaro: (text) => stripTypes(text, { mode: 'strip-only' }).code,
}

const CORPUS_NAMES = ['current', 'zoo'] as const
const ERROR_MODULE = 'com/atproto/server/refreshSession'

const folder = temporaryFolder()
const files: string[] = []

beforeAll(() => {
  makeProject(folder.path)
  for (const name of CORPUS_NAMES) {
    const out = join(folder.path, name)
    generateInto(out, CORPORA[name]?.() ?? [])
    const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
    files.push(...paths.map((path) => join(out, path)))
  }
})
afterAll(folder.remove)

test.each(Object.entries(TRANSPILERS))('%s takes every generated file', (_, transpile) => {
  expect(files.length).toBeGreaterThan(400)
  const refused = files.flatMap((path) => {
    try {
      // Not each of them looks at what it makes.
      swc.parseSync(transpile(readFileSync(path, 'utf8'), path), { syntax: 'ecmascript' })
      return []
    } catch (error) {
      return [`${path}: ${String(error)}`]
    }
  })
  expect(refused).toEqual([])
})

test.each(Object.entries(TRANSPILERS))('%s: an error keeps its fields and its class', async (name, transpile) => {
  const source = join(folder.path, 'current', `${ERROR_MODULE}.ts`)
  const out = join(folder.path, 'js', name.replaceAll(/\W/g, '-'))
  mkdirSync(out, { recursive: true })
  const module = join(out, 'module.mjs')
  writeFileSync(module, transpile(readFileSync(source, 'utf8'), source))
  const { ExpiredTokenError } = (await import(/* @vite-ignore */ pathToFileURL(module).href)) as {
    ExpiredTokenError: new (init: object) => { readonly error: string; readonly status: number }
  }
  const error = new ExpiredTokenError({ nsid: 'a.b.c', status: 400, body: { error: 'ExpiredToken' } })
  expect(error).toBeInstanceOf(ExpiredTokenError)
  expect(error).toMatchObject({ error: 'ExpiredToken', status: 400, nsid: 'a.b.c' })
})

test('a field that only declares a type is what Babel refuses in its default settings: the check can fail', () => {
  expect(() => TRANSPILERS['@babel/preset-typescript']?.('class A { declare readonly a: 1 }', 'a.ts')).toThrow(
    /declare/,
  )
})
