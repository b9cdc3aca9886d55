import { generate } from '../packages/lexgen/dist/index.js'

/** What a property may be, each row by what it shows. */
const VALUES = [
  ['text', { type: 'string' }],
  ['text of a format', { type: 'string', format: 'did' }],
  ['a date', { type: 'string', format: 'datetime' }],
  ['a language', { type: 'string', format: 'language' }],
  ['values that are all there are', { type: 'string', enum: ['all', 'none'] }],
  ['values that are known so far', { type: 'string', knownValues: ['all', 'none'] }],
  ['a fixed value', { type: 'string', const: 'all' }],
  ['a number', { type: 'integer', minimum: 1, maximum: 100 }],
  ['numbers that are all there are', { type: 'integer', enum: [1, 2] }],
  ['yes or no', { type: 'boolean' }],
  ['bytes', { type: 'bytes', maxLength: 1000 }],
  ['a link', { type: 'cid-link' }],
  ['a file', { type: 'blob', accept: ['image/*'] }],
  ['anything', { type: 'unknown' }],
  ['a list', { type: 'array', items: { type: 'string', format: 'at-uri' } }],
  ['a definition', { type: 'ref', ref: '#thing' }],
  ['one of several, and of what comes later', { type: 'union', refs: ['#thing', '#other'] }],
  ['one of several', { type: 'union', closed: true, refs: ['#thing', '#other'] }],
]

/** What may be said of a property. */
const PRESENCES = [
  ['required', { required: ['size'] }],
  ['optional', {}],
  ['nullable', { required: ['size'], nullable: ['size'] }],
  ['optional and nullable', { nullable: ['size'] }],
  ['with a default', { properties: { size: { type: 'integer', default: 10 } } }],
]

const body = { encoding: 'application/json', schema: { type: 'object', properties: {} } }
const errors = [{ name: 'NotFound' }]

/** What a definition may be. */
const DEFINITIONS = [
  ['object', { type: 'object', properties: {} }],
  ['record', { type: 'record', key: 'tid', record: { type: 'object', properties: {} } }],
  [
    'query',
    { type: 'query', parameters: { type: 'params', properties: { limit: { type: 'integer' } } }, output: body, errors },
  ],
  ['procedure', { type: 'procedure', input: body, output: body, errors }],
  [
    'subscription',
    { type: 'subscription', message: { schema: { type: 'union', refs: ['com.example.defs#other'] } }, errors },
  ],
  ['token', { type: 'token' }],
  ['string with known values', { type: 'string', knownValues: ['all', 'none'] }],
  ['array', { type: 'array', items: { type: 'string' } }],
  [
    'permission-set',
    { type: 'permission-set', permissions: [{ type: 'permission', resource: 'repo', collection: ['com.example.a'] }] },
  ],
]

/** What properties become, as a table. */
export async function valueTable() {
  const properties = Object.fromEntries(VALUES.map(([, schema], index) => [`p${index}`, schema]))
  const main = { type: 'object', required: Object.keys(properties), properties }
  const object = { type: 'object', properties: {} }
  const module = await generateModule('com.example.main', { main, thing: object, other: object })
  const types = propertyTypes(module, 'Main', /^ {2}p\d+: /m)
  const rows = VALUES.map(
    ([title, schema], index) => `| ${title} | ${code(JSON.stringify(schema))} | ${code(types[index])} |`,
  )
  return ['| what it is | lexicon | TypeScript |', '| --- | --- | --- |', ...rows].join('\n')
}

/** What is said of properties, as a table. */
export async function presenceTable() {
  const rows = PRESENCES.map(async ([title, rest]) => {
    const main = { type: 'object', properties: { size: { type: 'integer' } }, ...rest }
    const module = await generateModule('com.example.main', { main })
    return `| ${title} | ${code(/^ {2}(size.*)$/m.exec(module)?.[1])} |`
  })
  return ['| a property that is | TypeScript |', '| --- | --- |', ...(await Promise.all(rows))].join('\n')
}

/** What the modules of definitions export, as a table. */
export async function definitionTable() {
  const rows = DEFINITIONS.map(async ([title, definition]) => {
    const module = await generateModule('com.example.getThing', { main: definition })
    const exported = [...module.matchAll(/^export (?:declare )?(\w+ \w+)/gm)].map(([, declaration]) =>
      code(declaration),
    )
    return `| ${title} | ${exported.join(', ')} |`
  })
  return ['| `com.example.getThing` is a | its module exports |', '| --- | --- |', ...(await Promise.all(rows))].join(
    '\n',
  )
}

/** The module that is generated of a document; nothing is written. */
async function generateModule(id, defs) {
  const others = { lexicon: 1, id: 'com.example.defs', defs: { other: { type: 'object', properties: {} } } }
  const documents = [{ lexicon: 1, id, defs }, others]
  const { ok, files, diagnostics } = await generate({
    sources: ['-'],
    stdin: async () => JSON.stringify(documents),
    out: 'never-written',
    dryRun: true,
  })
  const text = files.find(({ path }) => path === `${id.replaceAll('.', '/')}.ts`)?.wanted
  if (!ok || text === undefined) throw new Error(`expected a module of ${id}, found ${JSON.stringify(diagnostics)}`)
  return text
}

/** The types of the properties of an interface, each on one line. */
function propertyTypes(module, name, start) {
  const [, inside = ''] = new RegExp(`^export interface ${name} {\\n([\\s\\S]*?)^}`, 'm').exec(module) ?? []
  const withoutComments = inside.replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
  return withoutComments
    .split(start)
    .slice(1)
    .map((type) => typeNamed(module, onOneLine(type)) ?? onOneLine(type))
}

/** What a type of the module stands for. */
function typeNamed(module, name) {
  const [, type] = new RegExp(`^export type ${name} =([\\s\\S]*?)(?=\\n\\n|$(?![\\s\\S]))`, 'm').exec(module) ?? []
  return type && onOneLine(type)
}

function onOneLine(type) {
  return type.trim().replaceAll(/\s+/g, ' ').replace(/^\| /, '')
}

function code(text) {
  if (text === undefined) throw new Error('expected what the generator writes, found nothing')
  return `\`${text.replaceAll('|', '\\|')}\``
}
