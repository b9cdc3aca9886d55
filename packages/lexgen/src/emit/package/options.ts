import type { OptionRows } from '../../options/option-table.ts'

export interface PackageOptions {
  readonly package: string | undefined
}

export const PACKAGE_OPTIONS: OptionRows<PackageOptions> = {
  package: {
    kind: 'string',
    value: 'name',
    pattern: '(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*',
    patternName: 'a name that npm takes, such as @example/sdk',
    summary: 'Make the output a publishable package of this name',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}
