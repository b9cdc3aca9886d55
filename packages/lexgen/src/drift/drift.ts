import { PARTS, SCHEMA_ENDING } from '../text/generated-files.ts'
import { byCodeUnit } from '../text/order.ts'
import type { Manifest } from '../output/manifest.ts'

/** What changed between the run that wrote a manifest and this one. */
export interface Drift {
  /** Whether there is a manifest of an earlier run at all. */
  readonly known: boolean
  /** NSIDs, sorted. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Names of options, sorted. */
  readonly options: readonly string[]
  /** The generator's versions, where they differ. */
  readonly generator: { readonly from: string; readonly to: string } | undefined
}

/** Compares what two manifests say of their inputs. */
export function compareInputs(previous: Manifest | undefined, manifest: Manifest): Drift {
  if (previous === undefined)
    return { known: false, changed: [], added: [], removed: [], options: [], generator: undefined }
  const nsids = Object.keys(manifest.lexicons)
  const had = (nsid: string): boolean => Object.hasOwn(previous.lexicons, nsid)
  const optionNames = [...new Set([...Object.keys(manifest.options), ...Object.keys(previous.options)])]
  return {
    known: true,
    changed: nsids.filter((nsid) => had(nsid) && previous.lexicons[nsid] !== manifest.lexicons[nsid]).sort(byCodeUnit),
    added: nsids.filter((nsid) => !had(nsid)).sort(byCodeUnit),
    removed: Object.keys(previous.lexicons)
      .filter((nsid) => !Object.hasOwn(manifest.lexicons, nsid))
      .sort(byCodeUnit),
    options: optionNames
      .filter((name) => JSON.stringify(manifest.options[name]) !== JSON.stringify(previous.options[name]))
      .sort(byCodeUnit),
    generator:
      manifest.generator === previous.generator ? undefined : { from: previous.generator, to: manifest.generator },
  }
}

const ENDINGS = [...PARTS.map((part) => `.${part}.ts`), '.ts', SCHEMA_ENDING]

/** The document that a file of the output is made of: `src/com/example/getThing.validator.ts` -> `com.example.getThing`. */
export function documentOfFile(path: string): string {
  const ending = ENDINGS.find((each) => path.endsWith(each)) ?? ''
  return path
    .slice(0, path.length - ending.length)
    .replace(/^src\//, '')
    .replaceAll('/', '.')
}
