import type { Method } from '../transport/descriptors.ts'

/** Descriptor of a subscription. */
export type SubscriptionMethod<Params, Message, Err> = Method<'subscription', Params, undefined, Message, Err>

/** Descriptor of a subscription, whatever its types. */
export type AnySubscription = SubscriptionMethod<unknown, unknown, unknown>
