/**
 * Verbs that method names begin with, by what they do. A list, since no rule tells a verb from a noun; a name that begins with a
 * verb missing here is no more than a note.
 */
const VERBS: ReadonlySet<string> = new Set(
  [
    'get list search find query fetch count check resolve describe lookup export download read peek preview validate verify test',
    'create add put set update upsert edit rename replace patch apply write append insert import upload save register sign',
    'delete remove dismiss clear revoke reset purge unregister deactivate disable detach drop forget',
    'enable activate confirm approve accept reject decline deny grant request reserve claim redeem issue submit',
    'start begin init stop end finish abort cancel pause resume schedule reschedule retry run execute trigger process rebase refresh sync poll',
    'send emit publish notify report announce post share invite join leave follow unfollow like unlike repost vote subscribe unsubscribe',
    'mute unmute block unblock hide unhide pin unpin lock unlock archive unarchive mark assign reassign unassign move merge fork transfer migrate',
    'login logout authorize authenticate connect disconnect open close withdraw take reverse escalate backfill warm react label review',
    'generate compute estimate convert translate parse render bind dereference route handle ingest crawl index rotate recommend suggest',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a lowerCamelCase name begins with a verb: `getProfile`, or the verb alone. */
export function beginsWithVerb(name: string): boolean {
  const [first = ''] = /^[a-z]+/.exec(name) ?? []
  return VERBS.has(first)
}
