export type { Command, Option } from './command.ts';
export { commands, usageOf } from './commands.ts';
