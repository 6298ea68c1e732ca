import { agreementCommands } from './agreement-commands.ts';
import { applicationCommands } from './application-commands.ts';
import { bulkCommands } from './bulk-commands.ts';
import { clientCommands } from './client-commands.ts';
import type { Command } from './command.ts';
import { compareCommands } from './compare-commands.ts';
import { coverageCommands } from './coverage-commands.ts';
import { credentialCommands } from './credential-commands.ts';
import { demoCommands } from './demo-commands.ts';
import { guessCommands } from './guess-commands.ts';
import { institutionCommands } from './institution-commands.ts';
import { keyCommands } from './key-commands.ts';
import { logCommands } from './log-commands.ts';
import { officerCommands } from './officer-commands.ts';
import { otherCommands } from './other-commands.ts';
import { rehearseCommand } from './rehearse-command.ts';
import { rightCommands } from './right-commands.ts';
import { sandboxCommands } from './sandbox-command.ts';
import { signInCommands } from './sign-in-commands.ts';
import { usageCommands } from './usage-commands.ts';

/** Every verb, in the order of the life of an access: office, institution, officer, application, agreement, right, credential. */
export const commands: readonly Command[] = [
  ...institutionCommands,
  ...officerCommands,
  ...applicationCommands,
  ...signInCommands,
  ...agreementCommands,
  ...rightCommands,
  ...credentialCommands,
  ...clientCommands,
  ...sandboxCommands,
  rehearseCommand,
  ...bulkCommands,
  ...compareCommands,
  ...guessCommands,
  ...usageCommands,
  ...logCommands,
  ...keyCommands,
  ...coverageCommands,
  ...demoCommands,
  ...otherCommands,
];

/** A verb as it is typed, with its arguments. */
export function usageOf({ words, args, options }: Command): string {
  const required = Object.entries(options)
    .filter(([, one]) => one.fallback === undefined && !one.optional && !one.flag)
    .map(([name]) => `--${name} ..`);
  return ['gapura', words, ...args, ...required].join(' ');
}
