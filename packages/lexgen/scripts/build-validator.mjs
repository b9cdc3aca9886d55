// Compiles lexicon.schema.json into src/language/generated/validate.ts, a validator without dependencies. The only place where
// ajv is imported. `--check` writes nothing and fails when the file is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import Ajv from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { format, resolveConfig } from 'prettier'

const PACKAGE = new URL('../', import.meta.url)
const TARGET = 'src/language/generated/validate.ts'
const BANNER = '// Generated from lexicon.schema.json by scripts/build-validator.mjs. Do not edit.\n'

/** The text of the generated file. */
export async function renderGenerated() {
  const schema = JSON.parse(await readFile(new URL('lexicon.schema.json', PACKAGE), 'utf8'))
  const config = { ...(await resolveConfig(new URL('lexicon.schema.json', PACKAGE))), parser: 'typescript' }
  return format(renderValidator(schema), config)
}

function renderValidator(schema) {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: false,
    // JSON.parse reads 1e400 as Infinity, which is no number of the language.
    strictNumbers: true,
    // lexgen words its own messages, and one function for each definition is a third of the text.
    messages: false,
    discriminator: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  })
  const code = standaloneCode(ajv, ajv.compile(withTags(withoutProse(schema))))
  if (code.includes('require('))
    throw new Error('the validator would load ajv at run time: use other keywords in the schema')
  // ajv exports the function under two names and without types; one typed export is what the sources import.
  const body = withPlainPaths(code)
    .replace(/^"use strict";/, '')
    .replace(/export const validate = (\w+);export default \1;/, '')
    .replaceAll('"use strict";', '')
  const main = /export default (\w+)/.exec(code)?.[1]
  return `${BANNER}// @ts-nocheck
/* oxlint-disable */
import type { RawValidator } from '../raw-validator.ts'

/** Checks a value against the schema and leaves what it found in \`validate.errors\`. */
export const validate: RawValidator = ${main}
${body}`
}

/**
 * The same code with paths handed on as strings. ajv makes an object for each call, with the data around and the root, which
 * nothing here asks for, and escapes the name of every property with two regular expressions.
 */
function withPlainPaths(code) {
  const handed =
    /\{instancePath(?::((?:[^{}]|\{\})*?))?,parentData(?::[^,{}]*)?,parentDataProperty(?::[^,{}]*)?,rootData\}/g
  const taken = /\{\s*instancePath="",\s*parentData,\s*parentDataProperty,\s*rootData=data\s*\}=\{\}/g
  const plain = code
    .replaceAll(handed, (_, path) => path ?? 'instancePath')
    .replaceAll(taken, 'instancePath=""')
    .replaceAll(/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'escapeKey($1)')
  if (/rootData|parentData|~0/.test(plain)) throw new Error('ajv writes other code than this script knows')
  return `${plain}
function escapeKey(key) {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}`
}

/** The schema without what only people read; keys named like prose inside `properties` stay. */
function withoutProse(node, isMap = false) {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item))
  if (typeof node !== 'object' || node === null) return node
  const prose = new Set(isMap ? [] : ['title', 'description', 'examples'])
  const entries = Object.entries(node).filter(([key]) => !prose.has(key))
  const maps = new Set(['properties', 'definitions'])
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutProse(value, !isMap && maps.has(key))]))
}

/**
 * The same schema with every choice by `type` as a tag that ajv looks up once. Editors know \`if\` and \`then\` only, but there
 * each choice would be tried in turn, which takes five times as long.
 */
function withTags(node) {
  if (Array.isArray(node)) return node.map(withTags)
  if (typeof node !== 'object' || node === null) return node
  const tag = node.allOf?.every((part) => part.if?.properties?.type?.const !== undefined)
  if (!tag) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withTags(value)]))
  return {
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: node.allOf.map((part) => part.then),
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = await renderGenerated()
  const file = new URL(TARGET, PACKAGE)
  const isCurrent = (await readFile(file, 'utf8').catch(() => '')) === text
  if (!isCurrent && process.argv.includes('--check')) {
    process.stderr.write(`${TARGET} is out of date: run node scripts/build-validator.mjs\n`)
    process.exitCode = 1
  } else if (!isCurrent) {
    await writeFile(file, text)
  }
}
