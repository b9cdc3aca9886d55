import { expect, test } from 'vitest'
import { document, query } from '../support/build.ts'
import { generateDocs } from '../support/generate-docs.ts'

test('the index of a site says of each document what it is and what for, of more than 2,000 their names alone', () => {
  const indexOf = (count: number): string => {
    const documents = Array.from({ length: count }, (_, at) =>
      document(`com.example.n${at % 7}.thing${at}`, { main: { ...query(), description: 'Gets a thing.' } }),
    )
    return generateDocs(documents).get('index.html') ?? ''
  }
  expect(indexOf(3).split('Gets a thing.')).toHaveLength(4)
  const long = indexOf(2001)
  expect(long).not.toContain('Gets a thing.')
  expect(long.split('href="com/example/')).toHaveLength(2002)
})
