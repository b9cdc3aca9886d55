import { clientEmitter } from './client/client-emitter.ts'
import type { Emitter } from './emitter.ts'
import { indexEmitter } from './index/index-emitter.ts'
import { packageEmitter } from './package/package-emitter.ts'
import { typesEmitter } from './types/types-emitter.ts'

/** Everything that is made from lexicons, in the order in which it is written; later ones see the module paths of earlier ones. */
export const EMITTERS: readonly Emitter[] = [typesEmitter, indexEmitter, clientEmitter, packageEmitter]
