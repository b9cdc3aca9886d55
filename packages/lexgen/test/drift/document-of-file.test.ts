import { expect, test } from 'vitest'
import { documentOfFile } from '../../src/drift/drift.ts'

test.each([
  'com/example/getThing.ts',
  'src/com/example/getThing.ts',
  'com/example/getThing.validator.ts',
  'src/com/example/getThing.sample.ts',
  'com/example/getThing.schema.json',
])('%s is made of com.example.getThing', (path) => {
  expect(documentOfFile(path)).toBe('com.example.getThing')
})

test('a document may be called as what stands beside another', () => {
  expect(documentOfFile('com/example/getThing/sample.ts')).toBe('com.example.getThing.sample')
})
