// One process of several that share a session file: opens the session, or goes on with it, makes one call and prints what came of it.
import { call, createXrpcClient } from '../../../src/index.ts'
import { openSession, PasswordSession } from '../../../src/session/index.ts'
import { fileStore } from '../../../src/session/node/index.ts'
import { echoMethod } from './echo.ts'

const [file = '', service, identifier = '', password = ''] = process.argv.slice(2)
const store = fileStore(file)
const session =
  service === undefined
    ? await PasswordSession.resume({ store })
    : await openSession({ service, identifier, password, store })
if (session === undefined) throw new Error('nothing is stored')
const { body } = await call(createXrpcClient({ handler: session }), echoMethod, undefined, process.pid)
process.stdout.write(JSON.stringify({ body, accessJwt: session.data.accessJwt }))
