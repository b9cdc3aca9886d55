/** The commands that make an output folder, each one of its own. */
const MAKING_COMMANDS = ['generate', 'json-schema', 'docs'] as const

/** A command that makes an output folder. */
export type MakingCommand = (typeof MAKING_COMMANDS)[number]

/** A value as a command; undefined where it is none that this version knows. */
export function readMakingCommand(value: unknown): MakingCommand | undefined {
  return MAKING_COMMANDS.find((each) => each === value)
}
