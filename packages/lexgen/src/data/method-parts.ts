import type { Body, MethodDefinition, ParamsSchema } from '../language/document.ts'

/** What a method describes data of. */
export const METHOD_PARTS = ['params', 'input', 'output', 'message'] as const

/** A part of a method that data is described of: its params, its input, its output, or the messages of a subscription. */
export type MethodPart = (typeof METHOD_PARTS)[number]

/** The schema of a part of a method; undefined where it has no such part, or says nothing of what is in it. */
export function schemaOfPart(
  definition: MethodDefinition,
  part: MethodPart,
): ParamsSchema | NonNullable<Body['schema']> | undefined {
  switch (part) {
    case 'params':
      return definition.parameters
    case 'input':
      return definition.type === 'procedure' ? definition.input?.schema : undefined
    case 'output':
      return definition.type === 'subscription' ? undefined : definition.output?.schema
    case 'message':
      return definition.type === 'subscription' ? definition.message?.schema : undefined
  }
}
