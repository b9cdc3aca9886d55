import { block } from '../../layout/builders.ts'
import { sampleSchema } from '../../sampling/sample-value.ts'
import { type MethodDef, describeMethod } from '../../typescript/describe-method.ts'
import { createSampleLiterals } from './sample-literals.ts'
import { printCall, printClient, printCompact, printLog, printSampleModule } from './sample-module.ts'
import { type SampleScope, smallest } from './sample-scope.ts'

/** A subscription that is read with a generated SDK; undefined where no parameters are valid. */
export function printSubscription(def: MethodDef, scope: SampleScope): string | undefined {
  const method = describeMethod(def, scope.program, scope.symbols)
  const literals = createSampleLiterals(smallest(scope))
  const { parameters } = def.definition
  const params = parameters && sampleSchema(parameters, def.nsid, literals.sampling)
  if (parameters !== undefined && params === undefined) return undefined
  const declared = ['client', 'message', 'subscribe', 'console']
  return printSampleModule({ declared, foreign: [method.descriptor], literals }, ({ imports, printSpecial }) => {
    const args = method.params && params !== undefined ? printCompact(params, printSpecial) : 'undefined'
    const call = printCall('subscribe', ['client', imports.symbolValue(method.descriptor), args])
    return {
      entry: "import { subscribe } from '@lexgen/xrpc/stream'",
      paragraphs: [
        printClient(scope, false, imports),
        ['for await (const message of ', call, ') ', block([printLog('message')])],
      ],
    }
  })
}
