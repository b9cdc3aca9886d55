import type { OptionRows } from '../../options/option-table.ts'

export interface ClientOptions {
  readonly client: boolean
}

export const CLIENT_OPTIONS: OptionRows<ClientOptions> = {
  client: {
    kind: 'boolean',
    default: true,
    summary: 'Write client.ts, the namespaced client',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}
