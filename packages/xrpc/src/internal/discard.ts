/** Gives up what is left of a response. Should its body have broken off by then, that makes no difference. */
export async function discard({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => undefined)
}
