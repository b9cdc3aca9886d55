import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ROOT } from './support/compile.ts'

/** Whatever a package exports is named on a page of it: what there is at run time here, types by the script that writes the page. */

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
}

describe.each(['lexgen', 'xrpc'])('packages/%s', (folder) => {
  const root = join(ROOT, 'packages', folder)
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
  const page = readFileSync(join(root, 'docs/reference.md'), 'utf8')
  const modules = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'object' ? [[entry.replace(/^\./, name), target.default] as const] : [],
  )

  test.each(modules)(
    'everything that %s has at run time is in the table below its name, and nothing else',
    async (title, path) => {
      const exported = Object.keys((await import(pathToFileURL(join(root, path)).href)) as object)
      expect(exported.length).toBeGreaterThan(0)
      expect(valuesBelow(page, title).toSorted()).toEqual(exported.toSorted())
    },
  )
})

/** The names of a table that are no types. */
function valuesBelow(page: string, title: string): string[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${title}\n`)) ?? ''
  return [...section.matchAll(/^\| `(\w+)` *\| (\w+) *\|/gm)].flatMap(([, name = '', kind]) =>
    kind === 'type' ? [] : [name],
  )
}
