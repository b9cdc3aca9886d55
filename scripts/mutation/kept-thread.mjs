import { ThreadsPoolWorker } from 'vitest/node'
import { findGroup } from './groups.mjs'

/** The one thread of this process, the config of the run that it is started for, and what listens for its messages. */
let thread
let config
/** Whether the modules in the thread are those of a fault that shows while they are loaded. */
let isLoadedOtherwise = false
const listeners = new Set()

/**
 * A pool for vitest whose thread stays from one run to the next. A mutant then costs what the modules under test take to run: vitest and
 * all that comes from node_modules are loaded once, and those take several times as long.
 */
export const keptThread = { name: 'kept-thread', createPoolWorker }

function createPoolWorker(options) {
  return {
    name: keptThread.name,
    // The worker is one of threads, to vitest's code in it.
    cacheFs: false,
    on: (event, callback) => {
      if (event === 'message') listeners.add(callback)
      thread.on(event, callback)
    },
    off: (event, callback) => {
      listeners.delete(callback)
      thread.off(event, callback)
    },
    start: async () => {
      if (thread) return
      thread = new ThreadsPoolWorker(options)
      await thread.start()
    },
    stop: async () => {},
    send: (message) => {
      // The thread has stopped its run by itself where a test fails. It would meet this in the next run, and leave out the tests of that.
      if (message.m === 'onCancel') return
      if (message.type === 'stop') return answer('stopped')
      if (message.type === 'start') {
        // Which tests are asked for, among others: it is another for each mutant, and a thread that stays hears of it with its files.
        config = message.context.config
        if (thread.hasStarted) return answer('started')
        thread.hasStarted = true
      }
      thread.send(message.type === 'run' ? { ...message, context: contextOf(message.context) } : message)
    },
    deserialize: (data) => data,
  }
}

/**
 * What a run is told: its own config, and which modules to load anew. Those of a group that keep no state stay, but for the tests
 * themselves, where the fault is one that shows while they run: loading takes longer than most tests.
 */
function contextOf(context) {
  const { mode, mutantActivation } = context.providedContext
  const showsWhileRunning = mode === 'mutant' && mutantActivation === 'runtime'
  const isolate = !(findGroup().isStateless && showsWhileRunning && !isLoadedOtherwise)
  isLoadedOtherwise = !showsWhileRunning
  return { ...context, config: { ...config, isolate }, invalidates: context.files.map(({ filepath }) => filepath) }
}

/** Tells vitest that what it asked for is done, where there is nothing to do. */
function answer(type) {
  const message = { type, __vitest_worker_response__: true }
  queueMicrotask(() => {
    for (const listener of listeners) listener(message)
  })
}
