import { expect, test, vi } from 'vitest'

test('the program lists plants, cares for them, stores what is valid, and copes with what its lexicons do not name', async () => {
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await import('../src/main.ts')
  expect(print.mock.calls.flat()).toEqual([
    'Fern likes moonlight; something that this program does not know (com.example.garden.tendPlant#sing)',
    'now: watered with 200 ml',
    'stored at://did:plc:gardenexampleaccount2345/com.example.garden.plant/3kmoss',
    expect.stringMatching(
      /^refused: com\.atproto\.repo\.createRecord: InvalidRecord \(400\): record\.name: expected at least 1 byte/,
    ),
    'caught PlantNotFound: com.example.garden.tendPlant: PlantNotFound (400): Nothing grows there',
  ])
})
