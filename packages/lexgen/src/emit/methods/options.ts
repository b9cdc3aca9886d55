import type { OptionRows } from '../../options/option-table.ts'

export interface MethodsOptions {
  readonly methods: boolean
}

export const METHODS_OPTIONS: OptionRows<MethodsOptions> = {
  methods: {
    kind: 'boolean',
    default: false,
    summary: 'Write methods.json: what can be called, with encodings and errors, for gateways, routers and allow lists',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}
