const HEADERS = { 'content-type': 'application/json' }

const plants = [
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
  const { uri, action } = JSON.parse(await new Response(init.body ?? null).text()) as { uri: string; action: unknown }
  if (plants.some((plant) => plant.uri === uri)) {
    return new Response(JSON.stringify({ action, doneAt: new Date().toISOString() }), { headers: HEADERS })
  }
  return new Response(JSON.stringify({ error: 'PlantNotFound', message: 'Nothing grows there' }), {
    status: 400,
    headers: HEADERS,
  })
}
