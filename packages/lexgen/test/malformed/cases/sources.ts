import { type MalformedCase, bad, document } from './case.ts'

const token = { type: 'token' }
const text = JSON.stringify(document({ a: token }))
const inModule = (code: string): Readonly<Record<string, unknown>> => ({ 'lexicons.mjs': code })

/** LEX1xxx: what was named cannot be read. */
export const sourceCases: readonly MalformedCase[] = [
  {
    code: 'LEX1001',
    name: 'a file that is not there',
    files: {},
    sources: ['gone.json'],
    first: 'gone.json - error LEX1001: expected a file, a directory or a glob, found nothing at gone.json',
  },
  {
    code: 'LEX1001',
    name: 'a misspelt directory',
    files: { 'lexicons/a.json': document({ a: token }) },
    sources: ['lexcions'],
    first: 'lexcions - error LEX1001: expected a file, a directory or a glob, found nothing at lexcions',
  },
  {
    code: 'LEX1002',
    name: 'a directory without lexicons',
    files: { 'empty/notes.txt': 'none' },
    sources: ['empty'],
    first: 'empty - error LEX1002: expected lexicons in empty, found none',
  },
  {
    code: 'LEX1002',
    name: 'a glob that matches nothing',
    files: {},
    sources: ['*.nothing'],
    first: '*.nothing - error LEX1002: expected lexicons in *.nothing, found none',
  },
  bad(
    'LEX1004',
    'Latin-1',
    Buffer.from(text.replace('"token"', '"token","description":"ä"'), 'latin1'),
    'bad.json - error LEX1004: expected UTF-8 text, found bytes of another encoding',
  ),
  bad(
    'LEX1004',
    'UTF-16',
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    'bad.json - error LEX1004: expected UTF-8 text, found bytes of another encoding',
  ),
  bad(
    'LEX1005',
    'a comment',
    `{\n  // version\n  "lexicon": 1\n}`,
    'bad.json:2:3 - error LEX1005: expected a key between double quotes or }, found a comment',
  ),
  bad(
    'LEX1005',
    'a trailing comma',
    '{\n  "lexicon": 1,\n}',
    'bad.json:3:1 - error LEX1005: expected another entry after the comma, found "}"',
  ),
  bad(
    'LEX1005',
    'a file that was cut off',
    text.slice(0, 40),
    'bad.json:1:41 - error LEX1005: expected the JSON to go on, found the end of the text',
  ),
  bad(
    'LEX1005',
    'a key without quotes',
    '{ lexicon: 1 }',
    'bad.json:1:3 - error LEX1005: expected a key between double quotes or }, found "lexicon"',
  ),
  bad(
    'LEX1005',
    'single quotes',
    "{ 'lexicon': 1 }",
    'bad.json:1:3 - error LEX1005: expected a key between double quotes or }, found a single quote',
  ),
  bad(
    'LEX1005',
    'two documents in one file',
    `${text}\n${text}`,
    'bad.json:2:1 - error LEX1005: expected a comma, a colon or a closing bracket, found "{"',
  ),
  bad(
    'LEX1005',
    'a string that runs over the line',
    '{ "lexicon": 1, "id": "com.example\n.bad" }',
    'bad.json:1:35 - error LEX1005: expected an escape such as \\n in a string, found the control character "\\n"',
  ),
  bad(
    'LEX1007',
    'JSON that is something else',
    { name: 'package', version: '1.0.0' },
    'bad.json - error LEX1007: expected a lexicon, found an object without "lexicon", "id" and "defs"',
  ),
  bad('LEX1007', 'null', 'null', 'bad.json - error LEX1007: expected a lexicon, found null'),
  bad('LEX1007', 'an empty list', [], 'bad.json - error LEX1007: expected a lexicon, found an empty array'),
  {
    code: 'LEX1008',
    name: 'a page without lexicons',
    files: { 'page.md': '# A page\n\nWords.\n' },
    first: 'page.md - error LEX1008: expected a fenced lexicon, found none',
  },
  {
    code: 'LEX1009',
    name: 'a page of TypeScript interfaces',
    files: {
      'page.md':
        '---\ntitle: com.example.x\n---\n\n<!-- START lex generated content. -->\n\n## com.example.getThing\n\n<mark>RPC query</mark> Gets.\n\n```typescript\nexport interface Parameters {\n  q: string;\n}\n```\n\n<!-- END lex generated TOC -->\n',
    },
    first:
      'page.md - error LEX1009: expected fenced lexicons as JSON, found the TypeScript that was rendered from them',
  },
  {
    code: 'LEX1010',
    name: 'a module that is not installed',
    files: {},
    sources: ['module:no-such-package-anywhere'],
    first:
      "module:no-such-package-anywhere - error LEX1010: expected the module no-such-package-anywhere to load, found an error: Cannot find module 'no-such-package-anywhere'",
  },
  {
    code: 'LEX1011',
    name: 'a misspelt export',
    files: inModule('export const schemas = []\n'),
    sources: ['module:./lexicons.mjs#schema'],
    first: 'module:./lexicons.mjs#schema - error LEX1011: expected an export schema in ./lexicons.mjs, found none',
  },
  {
    code: 'LEX1012',
    name: 'an export of something else',
    files: inModule('export const schemas = 5\n'),
    sources: ['module:./lexicons.mjs#schemas'],
    first:
      'module:./lexicons.mjs#schemas - error LEX1012: expected lexicons in export schemas of ./lexicons.mjs, found the number 5',
  },
  {
    code: 'LEX1022',
    name: 'a commit where there is no repository',
    files: {},
    sources: ['git:HEAD'],
    first:
      'git:HEAD - error LEX1022: expected git to read git:HEAD, found an error: not a git repository (or any of the parent directories): .git',
  },
  {
    code: 'LEX1023',
    name: 'a package that nobody can publish under that name',
    files: {},
    sources: ['npm:Not A Package'],
    first:
      'npm:Not A Package - error LEX1023: expected a package at npm:Not A Package, found that Not A Package is no name of a package',
  },
  {
    code: 'LEX1021',
    name: 'a package that is not there',
    files: {},
    sources: ['sdk:gone'],
    first: 'sdk:gone - error LEX1021: expected the folder of a package that lexgen generated, found nothing there',
  },
  {
    code: 'LEX1021',
    name: 'a folder that lexgen did not generate',
    files: { 'mine/package.json': '{ "name": "mine" }', 'mine/lexicons.json': '[]' },
    sources: ['sdk:mine'],
    first:
      'sdk:mine - error LEX1021: expected the folder of a package that lexgen generated, found neither lexgen.manifest.json nor a package.json with "lexgen"',
  },
  {
    code: 'LEX1021',
    name: 'an output that is no package',
    files: { 'gen/lexgen.manifest.json': '{}' },
    sources: ['sdk:gen'],
    first: 'sdk:gen - error LEX1021: expected the folder of a package that lexgen generated, found no lexicons.json',
  },
  {
    code: 'LEX1005',
    name: 'a package whose snapshot has merge conflicts',
    files: { 'gen/lexgen.manifest.json': '{}', 'gen/lexicons.json': '[\n<<<<<<< ours\n]\n' },
    sources: ['sdk:gen'],
    first: 'gen/lexicons.json:2:1 - error LEX1005: expected a value, found a conflict of a merge',
  },
  {
    code: 'LEX2004',
    name: 'a package whose snapshot holds a broken document',
    files: {
      'gen/lexgen.manifest.json': '{}',
      'gen/lexicons.json': `[\n${text},\n${JSON.stringify(document({ a: { type: 'tokn' } }, 'com.example.second'))}\n]\n`,
    },
    sources: ['sdk:gen'],
    first: 'gen/lexicons.json:3:60 - error LEX2004: expected a type of the language, found "tokn"',
  },
  bad(
    'LEX1013',
    'a definition without a document',
    { type: 'object', properties: {} },
    'bad.json:1:1 - error LEX1013: expected a document, found only a definition, of type object',
  ),
  bad(
    'LEX1015',
    'a page saved from a browser',
    '<!DOCTYPE html>\n<html><body>404</body></html>\n',
    'bad.json:1:1 - error LEX1015: expected JSON, found a page of HTML',
  ),
  bad('LEX1016', 'an empty file', '', 'bad.json:1:1 - error LEX1016: expected a lexicon, found an empty file'),
  bad(
    'LEX1016',
    'a file of white space',
    '\n  \n',
    'bad.json:1:1 - error LEX1016: expected a lexicon, found an empty file',
  ),
  bad(
    'LEX1017',
    'objects nested out of all measure',
    document({
      a: {
        type: 'object',
        properties: { b: JSON.parse('{"type":"array","items":'.repeat(300) + '{"type":"string"}' + '}'.repeat(300)) },
      },
    }),
    'bad.json:12:13 - error LEX1017: expected at most 256 levels of nesting, found more',
  ),
  bad(
    'LEX1018',
    'a definition given twice',
    '{\n  "lexicon": 1,\n  "id": "com.example.bad",\n  "defs": {\n    "a": { "type": "token" },\n    "a": { "type": "string" }\n  }\n}',
    'bad.json:6:5 - error LEX1018: expected each key once, found "a" again',
  ),
  bad(
    'LEX1018',
    'a property given twice',
    '{\n  "lexicon": 1,\n  "id": "com.example.bad",\n  "defs": { "a": { "type": "object", "properties": {\n    "b": { "type": "string" },\n    "b": { "type": "integer" }\n  } } }\n}',
    'bad.json:6:5 - error LEX1018: expected each key once, found "b" again',
  ),
  {
    code: 'LEX1020',
    name: 'an export with a cycle',
    files: inModule(
      "const a = { lexicon: 1, id: 'com.example.bad', defs: {} }\na.defs.a = a\nexport const schemas = [a]\n",
    ),
    sources: ['module:./lexicons.mjs#schemas'],
    first: 'module:./lexicons.mjs#schemas[0] - error LEX1020: expected plain data, found a cycle or a BigInt',
  },
]
