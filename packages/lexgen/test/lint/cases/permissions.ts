import { type RuleCase, permissions } from './case.ts'
import { documentOf } from '../lint.ts'

export const permissionsCases: readonly RuleCase[] = [
  {
    rule: 'permissionset-no-title',
    name: 'a permission set has a title',
    given: [documentOf({ ...permissions, title: '', permissions: [] })],
    want: ['/defs/main: expected a title of the permission set, found none'],
  },
  {
    rule: 'permissionset-no-detail',
    name: 'a permission set has a detail',
    given: [documentOf({ type: 'permission-set', title: 'T', permissions: [] })],
    want: ['/defs/main: expected a detail of the permission set, found none'],
  },
  {
    rule: 'permissionset-no-permissions',
    name: 'a permission set has permissions',
    given: [documentOf({ ...permissions, permissions: [] })],
    want: ['/defs/main/permissions: expected at least one permission, found none'],
  },
  {
    rule: 'permission-outside-namespace',
    name: 'a permission names NSIDs of its own group or below, or any method',
    given: [
      documentOf(
        {
          ...permissions,
          permissions: [
            {
              type: 'permission',
              resource: 'repo',
              collection: ['com.example.app.post', 'com.example.post', 'com.example.app.deep.post'],
            },
            { type: 'permission', resource: 'rpc', lxm: ['com.example.application.get'], inheritAud: true },
            { type: 'permission', resource: 'rpc', lxm: ['*'], inheritAud: true },
            { type: 'permission', resource: 'space', collection: ['org.other.thing'] },
          ],
        },
        'com.example.app.auth',
      ),
    ],
    want: [
      '/defs/main/permissions/0/collection/1: expected an NSID of com.example.app.*, found "com.example.post"',
      '/defs/main/permissions/1/lxm/0: expected an NSID of com.example.app.*, found "com.example.application.get"',
    ],
  },
]
