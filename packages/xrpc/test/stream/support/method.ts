import { XrpcError, type Method } from '../../../src/index.ts'
import type { Notice, Tick } from './frames.ts'

export class FutureCursorError extends XrpcError<'FutureCursor'> {
  static readonly errorName = 'FutureCursor'
}

export interface TicksParams {
  cursor?: number | undefined
  channels?: string[] | undefined
}

export const ticksMethod: Method<'subscription', TicksParams, undefined, Tick | Notice, FutureCursorError> = {
  nsid: 'com.example.ticks',
  kind: 'subscription',
  errors: { FutureCursor: FutureCursorError },
}
