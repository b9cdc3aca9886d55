import { quote } from '../../text/json.ts'
import type { Permission } from '../../language/document.ts'
import type { LintRule } from '../rule.ts'

export const permissionsetNoTitle: LintRule = {
  id: 'permissionset-no-title',
  code: 'LEX5008',
  level: 'warn',
  summary: 'A permission set has no title.',
  why: 'The title is what people read when they are asked for consent.',
  fix: 'Add a short `title`.',
  source: 'goat',
  checks: {
    def: ({ def, pointer }) =>
      def.type === 'permission-set' && !def.title?.trim()
        ? [{ pointer, message: 'expected a title of the permission set, found none' }]
        : [],
  },
}

export const permissionsetNoDetail: LintRule = {
  id: 'permissionset-no-detail',
  code: 'LEX5027',
  level: 'warn',
  summary: 'A permission set has no detail.',
  why: 'People who are asked for consent see the title only, and cannot tell what it includes.',
  fix: 'Add a `detail` of a sentence or two.',
  source: 'wish',
  checks: {
    def: ({ def, pointer }) =>
      def.type === 'permission-set' && !def.detail?.trim()
        ? [{ pointer, message: 'expected a detail of the permission set, found none' }]
        : [],
  },
}

export const permissionsetNoPermissions: LintRule = {
  id: 'permissionset-no-permissions',
  code: 'LEX5009',
  level: 'warn',
  summary: 'A permission set is empty.',
  why: 'Consent to it grants nothing.',
  fix: 'List the permissions, or remove the set.',
  source: 'goat',
  checks: {
    def: ({ def, pointer }) =>
      def.type === 'permission-set' && def.permissions.length === 0
        ? [{ pointer: `${pointer}/permissions`, message: 'expected at least one permission, found none' }]
        : [],
  },
}

export const permissionOutsideNamespace: LintRule = {
  id: 'permission-outside-namespace',
  code: 'LEX5026',
  level: 'warn',
  summary: 'A permission names an NSID outside the group of its set.',
  why: 'A set may only grant what is in its own group or below; servers ignore the rest.',
  fix: 'Move the entry into a set of the group that it names.',
  source: 'wish',
  checks: {
    permission: ({ permission, pointer }, { document }) => {
      const group = document.id.slice(0, document.id.lastIndexOf('.') + 1)
      return nsidsOf(permission).flatMap(({ key, index, nsid }) =>
        nsid === '*' || nsid.startsWith(group)
          ? []
          : [
              {
                pointer: `${pointer}/${key}/${index}`,
                message: `expected an NSID of ${group}*, found ${quote(nsid)}`,
              },
            ],
      )
    },
  },
}

interface NamedNsid {
  readonly key: string
  readonly index: number
  readonly nsid: string
}

/** The NSIDs that a permission names; none for resources that lexgen does not know. */
function nsidsOf(permission: Permission): NamedNsid[] {
  const key = permission.resource === 'repo' ? 'collection' : permission.resource === 'rpc' ? 'lxm' : undefined
  const list: unknown = key === undefined ? undefined : permission[key]
  if (key === undefined || !Array.isArray(list)) return []
  return list.flatMap((nsid: unknown, index) => (typeof nsid === 'string' ? [{ key, index, nsid }] : []))
}
