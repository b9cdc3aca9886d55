import { XrpcInvalidResponseError } from '../errors/failures.ts'
import type { Method } from '../transport/descriptors.ts'
import { type LexiconValidationError, summarise } from './lexicon-validation-error.ts'
import type { Validator } from './validator.ts'

/** Validators of a method. What has none is not validated. */
export interface MethodValidators<Params, Input, Output> {
  readonly params?: Validator<Params> | undefined
  readonly input?: Validator<Input> | undefined
  readonly output?: Validator<Output> | undefined
}

/** A method that travels by HTTP. */
type Kind = 'query' | 'procedure'

/**
 * A method whose calls validate what is sent and what comes, as the client's option `validate` says:
 * `call(client, checked(createSessionMethod, { input, output }), undefined, input)`. Calls are then also rejected with
 *
 * - a `LexiconValidationError` for params or an input that are not all that the lexicon says; nothing was sent then
 * - an `XrpcInvalidResponseError` with `issues` for an output that is not what was asked of it
 */
export function checked<K extends Kind, Params, Input, Output, Err>(
  method: Method<K, Params, Input, Output, Err>,
  { params, input, output }: MethodValidators<Params, Input, Output>,
): Method<K, Params, Input, Output, Err | LexiconValidationError> {
  const { nsid } = method
  return {
    ...method,
    async check(perform, slotOf, { validate = {} }, givenParams = {}, givenInput = {}) {
      const { requests = true, responses = 'lenient', onIssue } = validate
      if (requests) {
        params?.assert(givenParams)
        input?.assert(givenInput)
      }
      const answer = await perform()
      const result =
        responses && output?.validate(answer, { mode: responses, onIssue: (issue) => onIssue?.(issue, nsid) })
      if (!result) return answer
      if (result.ok) return result.value
      const { issues } = result
      const status = slotOf()['~response']?.status ?? 0
      throw Object.assign(new XrpcInvalidResponseError(nsid, status, summarise(issues)), { issues })
    },
  }
}
