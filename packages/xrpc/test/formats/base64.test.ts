import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBytes, toBytes } from '../../src/index.ts'

test('bytes are what another implementation takes them for, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64')
      expect(fromBytes(bytes)).toEqual({ $bytes: text.replaceAll('=', '') })
      expect(toBytes({ $bytes: text })).toEqual(bytes)
      expect(toBytes(fromBytes(bytes))).toEqual(bytes)
    }),
  )
})

test('any text is either base64 or told', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'aB9+/= \n-_') }))
  fc.assert(
    fc.property(texts, (text) => {
      const isBase64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}(?:==)?|[A-Za-z\d+/]{3}=?)?$/.test(text)
      const read = (): Uint8Array => toBytes({ $bytes: text })
      if (isBase64) expect(read()).toEqual(new Uint8Array(Buffer.from(text, 'base64')))
      else expect(read).toThrow(/^expected base64 in \$bytes, found "/)
    }),
    { numRuns: 2_000 },
  )
})

test.each([undefined, null, 1, ['aaaa'], new Uint8Array(4)])('%s is no base64', ($bytes) => {
  // @ts-expect-error what JSON holds may be anything
  expect(() => toBytes({ $bytes })).toThrow(/^expected base64 in \$bytes, found (undefined|null|1|an array|an object)$/)
})

test('a view is read where it begins, and a buffer whole', () => {
  const { buffer } = new Uint8Array([1, 2, 3, 4])
  expect(fromBytes(new Uint8Array(buffer, 1, 2))).toEqual({ $bytes: 'AgM' })
  expect(fromBytes(buffer)).toEqual({ $bytes: 'AQIDBA' })
})

test('megabytes are no matter', () => {
  const bytes = new Uint8Array(5_000_000).map((_, at) => at)
  expect(Buffer.compare(toBytes(fromBytes(bytes)), bytes)).toBe(0)
})
