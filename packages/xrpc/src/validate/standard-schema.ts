/**
 * What form libraries, routers and others take validators by: Standard Schema, version 1. It is spelled out here, so that nothing has to be
 * installed for it.
 */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    /** Validates strictly. */
    readonly validate: (value: unknown) => StandardResult<T>
    /** Only for inference: never present. */
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}

/** The value, or what is wrong with it. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] }
