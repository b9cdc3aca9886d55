import { expect, test } from 'vitest'
import { document, errors, json, object, params, procedure, query, string, subscription } from '../support/build.ts'
import { generateText } from '../support/generate-text.ts'

const DOCUMENTS = [
  document('com.example.defs', { thing: object() }),
  document('com.example.getThing', {
    main: query({ parameters: params({ name: string(), size: string() }), output: json(object()) }),
  }),
  document('com.example.putThing', {
    main: procedure({ input: { encoding: 'image/*' }, errors: errors('TooLarge', 'Gone') }),
  }),
  document('com.example.subscribeThings', { main: subscription({ subprotocol: 'xrpc.v1.json' }) }),
]

test('methods.json lists what can be called, with parameters, encodings and errors', () => {
  const files = generateText(DOCUMENTS, { methods: true })
  expect(JSON.parse(files.get('methods.json') ?? '')).toEqual({
    'com.example.getThing': {
      kind: 'query',
      parameters: ['name', 'size'],
      output: 'application/json',
      errors: [],
    },
    'com.example.putThing': { kind: 'procedure', parameters: [], input: 'image/*', errors: ['TooLarge', 'Gone'] },
    'com.example.subscribeThings': {
      kind: 'subscription',
      parameters: [],
      subprotocol: 'xrpc.v1.json',
      errors: [],
    },
  })
})

test('switching an emitter on changes no file of the others', () => {
  const without = generateText(DOCUMENTS)
  const { size } = without
  const files = new Map(generateText(DOCUMENTS, { methods: true }))
  expect(files.delete('methods.json')).toBe(true)
  expect(files.size).toBe(size)
  for (const [path, text] of without) expect(files.get(path)).toBe(text)
})
