import { peek } from './peek.ts'

/** How much of an error answer is read for its name, in bytes. */
const MAX_PEEKED_BYTES = 4_096

/** Whether a response says that the access token was not accepted: 401, or the 400 `ExpiredToken` of a PDS. Its body stays readable. */
export async function isExpired(response: Response): Promise<boolean> {
  if (response.status !== 400) return response.status === 401
  return /"error"\s*:\s*"ExpiredToken"/.test(await peek(response, MAX_PEEKED_BYTES))
}
