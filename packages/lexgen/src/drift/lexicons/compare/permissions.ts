import type { Permission, PermissionSetDefinition } from '../../../language/document.ts'
import { keysOfPermission } from '../../../language/types.ts'
import { canonicalJson, stringsOf } from '../../../text/json.ts'
import type { Comparison } from './comparison.ts'
import { compareDescriptions } from './descriptions.ts'
import { eachDifference } from './lists.ts'
import { showTerm } from './show.ts'
import { type Site, enterSite, pointAtEach } from './site.ts'

/** What a set lets an app do with one collection or method, whichever entries say so. */
interface Grant {
  /** Actions on a collection, audiences of a method. */
  readonly what: readonly string[]
  readonly resource: string
  readonly name: string
  /** Index of the first entry that grants it. */
  readonly entry: number
}

interface Grants {
  readonly known: ReadonlyMap<string, Grant>
  /** Entries that servers ignore as a whole, by what they say, with their indices. */
  readonly ignored: ReadonlyMap<string, number>
}

/** Every action, which an entry without a list grants ("Permission Sets"). */
const ALL_ACTIONS: readonly string[] = ['create', 'delete', 'update']

/** Compares what sets grant, not how their entries are cut. */
export function comparePermissionSets(
  base: PermissionSetDefinition,
  head: PermissionSetDefinition,
  site: Site,
  comparison: Comparison,
): void {
  compareDescriptions(base, head, site, comparison)
  for (const key of ['title', 'detail'] as const) {
    compareTexts(base[key], head[key], key, site, comparison)
    const [old, now] = [base[`${key}:lang`] ?? {}, head[`${key}:lang`] ?? {}]
    for (const tag of new Set([...Object.keys(now), ...Object.keys(old)]))
      compareTexts(textIn(old, tag), textIn(now, tag), `${key}:lang`, site, comparison, tag)
  }
  const permissions = enterSite(site, 'permissions', 'permissions')
  const [old, now] = [grantsOf(base.permissions), grantsOf(head.permissions)]
  compareGrants(old, now, permissions, comparison)
  compareIgnored(old, now, permissions, comparison)
}

/** A language may be called like anything. */
function textIn(texts: Readonly<Record<string, string>>, tag: string): string | undefined {
  return Object.hasOwn(texts, tag) ? texts[tag] : undefined
}

function compareTexts(
  old: string | undefined,
  now: string | undefined,
  key: string,
  site: Site,
  { report }: Comparison,
  tag?: string,
): void {
  if (old === now) return
  const at = tag === undefined ? enterSite(site, key, key) : enterSite(enterSite(site, key, key), tag, tag)
  report({ rule: 'permission-text-changed', site: at, message: 'what users read is another text', old, new: now })
}

function compareGrants(old: Grants, now: Grants, site: Site, { report }: Comparison): void {
  const siteOf = (before: Grant | undefined, after: Grant | undefined, { resource, name }: Grant): Site => ({
    ...pointAtEach(site, before === undefined ? [] : [before.entry], after === undefined ? [] : [after.entry]),
    path: enterSite(enterSite(site, resource), name).path,
  })
  eachDifference([...old.known.keys()], [...now.known.keys()], {
    added: (key) => {
      const grant = now.known.get(key)
      if (grant === undefined) return
      const message = `${showTerm(grant.name)} is granted now: ${grant.what.join(', ')}`
      report({ rule: 'permission-added', site: siteOf(undefined, grant, grant), message, new: [...grant.what] })
    },
    removed: (key) => {
      const grant = old.known.get(key)
      if (grant === undefined) return
      const message = `${showTerm(grant.name)} is no longer granted`
      report({ rule: 'permission-removed', site: siteOf(grant, undefined, grant), message, old: [...grant.what] })
    },
  })
  for (const [key, after] of now.known) {
    const before = old.known.get(key)
    if (before === undefined) continue
    const gone = before.what.filter((each) => !after.what.includes(each))
    const added = after.what.filter((each) => !before.what.includes(each))
    if (gone.length === 0 && added.length === 0) continue
    const message = `${after.what.join(', ')} now; ${before.what.join(', ')} before`
    const change = { site: siteOf(before, after, after), message, old: [...before.what], new: [...after.what] }
    if (after.resource === 'rpc') report({ rule: 'permission-aud-changed', ...change })
    else {
      if (gone.length > 0) report({ rule: 'permission-narrowed', ...change })
      if (added.length > 0) report({ rule: 'permission-widened', ...change })
    }
  }
}

/** An entry that servers began to ignore, or no longer do. */
function compareIgnored(old: Grants, now: Grants, site: Site, { report }: Comparison): void {
  for (const [text, index] of now.ignored) {
    if (old.ignored.has(text)) continue
    const message = 'an entry that servers ignore, since the language does not know all of it'
    report({ rule: 'permission-unknown-added', site: pointAtEach(site, [], [index]), message, new: text })
  }
}

function grantsOf(permissions: readonly Permission[]): Grants {
  const known = new Map<string, Grant>()
  const ignored = new Map<string, number>()
  permissions.forEach((permission, entry) => {
    const keys = keysOfPermission(permission.resource)
    if (keys === undefined || Object.keys(permission).some((key) => !keys.includes(key))) {
      const text = canonicalJson(permission)
      if (!ignored.has(text)) ignored.set(text, entry)
      return
    }
    const { resource } = permission
    const names = stringsOf(permission[resource === 'rpc' ? 'lxm' : 'collection'])
    const what = resource === 'rpc' ? audiencesOf(permission) : actionsOf(permission)
    for (const name of names) {
      const key = `${resource} ${name}`
      const before = known.get(key)
      known.set(key, {
        what: [...new Set([...(before?.what ?? []), ...what])].sort(),
        resource,
        name,
        entry: before?.entry ?? entry,
      })
    }
  })
  return { known, ignored }
}

function actionsOf({ action }: Permission): readonly string[] {
  return Array.isArray(action) ? stringsOf(action) : ALL_ACTIONS
}

/** Both at once are as good as neither: such an entry is ignored. */
function audiencesOf({ aud, inheritAud }: Permission): readonly string[] {
  const audiences = [...(typeof aud === 'string' ? [aud] : []), ...(inheritAud === true ? ['inherited'] : [])]
  return audiences.length === 1 ? audiences : ['nobody']
}
