import type { Plant } from './gen/com/example/garden/plant.ts'
import { plantValidator } from './gen/com/example/garden/plant.validator.ts'

const HEADERS = { 'content-type': 'application/json' }

/** Stands in for that of what is stored. */
const CID = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a'

const plants: { uri: string; plant: Plant; lastCare?: object }[] = [
  {
    uri: 'at://did:plc:gardenexampleaccount2345/com.example.garden.plant/3kfern',
    plant: { $type: 'com.example.garden.plant', name: 'Fern', light: 'moonlight', plantedAt: '2025-03-01T08:00:00Z' },
    lastCare: {
      action: { $type: 'com.example.garden.tendPlant#sing', song: 'Greensleeves' },
      doneAt: '2025-05-01T08:00:00Z',
    },
  },
]

/**
 * Stands in for a server: a function from a path and a request to a response is all that a client needs. It is newer than the
 * lexicons, so it sends a value and a kind of care that they do not name.
 */
export async function gardenHandler(path: string, init: RequestInit): Promise<Response> {
  if (path.startsWith('/xrpc/com.example.garden.listPlants?')) {
    return new Response(JSON.stringify({ plants }), { headers: HEADERS })
  }
  if (path === '/xrpc/com.atproto.repo.createRecord') return storePlant(JSON.parse(await readBody(init)))
  const { uri, action } = JSON.parse(await readBody(init)) as { uri: string; action: unknown }
  if (plants.some((plant) => plant.uri === uri)) {
    return new Response(JSON.stringify({ action, doneAt: new Date().toISOString() }), { headers: HEADERS })
  }
  return refuse('PlantNotFound', 'Nothing grows there')
}

/** Stores a plant that is all that the lexicon says, whatever whoever sent it thinks of it. */
function storePlant({ record }: { readonly record: unknown }): Response {
  const result = plantValidator.validate(record, { name: 'record' })
  if (!result.ok) return refuse('InvalidRecord', result.issues.map(({ message }) => message).join('; '))
  const uri = `at://did:plc:gardenexampleaccount2345/com.example.garden.plant/3k${result.value.name.toLowerCase()}`
  plants.push({ uri, plant: result.value })
  return new Response(JSON.stringify({ uri, cid: CID }), { headers: HEADERS })
}

function refuse(error: string, message: string): Response {
  return new Response(JSON.stringify({ error, message }), { status: 400, headers: HEADERS })
}

async function readBody({ body }: RequestInit): Promise<string> {
  return new Response(body ?? null).text()
}
