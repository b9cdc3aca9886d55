import { createRecord, createXrpcClient, safe } from '@lexgen/xrpc'
import { gardenHandler } from './garden.ts'
import { listPlants } from './gen/com/example/garden/listPlants.ts'
import { plant as plantRecord } from './gen/com/example/garden/plant.ts'
import { type Care, PlantNotFoundError, tendPlant } from './gen/com/example/garden/tendPlant.ts'

const client = createXrpcClient({ handler: gardenHandler })
const action = { $type: 'com.example.garden.tendPlant#water', millilitres: 200 } as const

const { plants } = await listPlants(client, { gardener: 'alice.test' })
for (const { uri, plant, lastCare } of plants) {
  // `light` is one of three known values or any other string: a newer server does not break this program.
  console.log(
    `${plant.name} likes ${plant.light ?? 'any light'}; ${lastCare ? describeCare(lastCare) : 'nobody cared yet'}`,
  )
  console.log(`now: ${describeCare(await tendPlant(client, { uri, action }))}`)
}

// The server stores nothing that is not all that the lexicon says; the program could have asked the validator itself.
const repo = 'did:plc:gardenexampleaccount2345'
for (const name of ['Moss', '']) {
  const record = { name, plantedAt: new Date().toISOString() }
  const stored = await safe(createRecord(client, plantRecord, { repo, record }))
  console.log(stored.ok ? `stored ${stored.data.uri}` : `refused: ${stored.error.message}`)
}

const result = await safe(tendPlant(client, { uri: 'at://alice.test/com.example.garden.plant/none', action }))
if (!result.ok && result.error instanceof PlantNotFoundError)
  console.log(`caught ${result.error.error}: ${result.error.message}`)

function describeCare({ action }: Care): string {
  switch (action.$type) {
    case 'com.example.garden.tendPlant#water':
      return `watered with ${action.millilitres} ml`
    case 'com.example.garden.tendPlant#prune':
      return `pruned: ${action.branches.join(', ')}`
    default:
      return `something that this program does not know (${action.$type})`
  }
}
