import { expect, test } from 'vitest'
import { checkFileNames } from '../../src/program/check-file-names.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'

test.each<[string, string | undefined]>([
  ['com.example.con', 'con'],
  ['com.aux.getThing', 'aux'],
  ['com.example.NUL', 'NUL'],
  ['com.example.lpt9', 'lpt9'],
  ['com.com1.prn.getThing', 'com1'],
  ['com.example.com0', undefined],
  ['com.example.console', undefined],
  ['com.example.getCon', undefined],
])('%s has %s of the names that Windows keeps for devices', (id, device) => {
  const { units } = loadDocuments([
    { path: 'x.txt', text: '', value: { lexicon: 1, id, defs: { a: { type: 'token' } } } },
  ])
  const found = checkFileNames(units).map(({ code, severity, message }) => [code, severity, message])
  const message = `expected names that every system can give to a file, found "${device}" in ${id}`
  expect(found).toEqual(device === undefined ? [] : [['LEX3008', 'warning', message]])
})
