// One process of several that share a session file: makes one call and prints what came of it.
import { call, createXrpcClient } from '../../../src/index.ts'
import { PasswordSession } from '../../../src/session/index.ts'
import { fileStore } from '../../../src/session/node/index.ts'
import { echoMethod } from './echo.ts'

const session = await PasswordSession.resume({ store: fileStore(process.argv[2] ?? '') })
if (session === undefined) throw new Error('nothing is stored')
const { body } = await call(createXrpcClient({ handler: session }), echoMethod, undefined, process.pid)
process.stdout.write(JSON.stringify({ body, accessJwt: session.data.accessJwt }))
