import { expect, test } from 'vitest'
import { PEER_VERSIONS } from '../src/workbench.ts'

test.each(Object.entries(PEER_VERSIONS))(
  '%s is compared with in one version, so that two runs compare: %s',
  (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  },
)
