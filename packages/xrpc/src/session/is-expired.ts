import { peek } from './peek.ts'

/** Whether a response says that the access token was not accepted: 401, or the 400 `ExpiredToken` of a PDS. Its body stays readable. */
export async function isExpired(response: Response): Promise<boolean> {
  if (response.status !== 400) return response.status === 401
  return /"error"\s*:\s*"ExpiredToken"/.test(await peek(response))
}
