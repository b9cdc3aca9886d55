import { generatedMark } from '../../text/generated-marks.ts'
import type { EmittedFile } from '../emitter.ts'

/**
 * Data as a script, which is all that a page may read when it is opened from a disk: it puts what `path` says below that name. JSON is
 * JavaScript since ES2019, whatever its texts hold.
 */
export function printDataScript(path: string, json: string): EmittedFile {
  return {
    path: `${path}.js`,
    text: `${generatedMark('js')}\n(self.lexgenData??={})[${JSON.stringify(path)}]=${json}\n`,
  }
}
