import { randomBytes } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import { hashPassword, passwordMatches } from '../secrets.ts';
import { normalised } from './passwords/check-strength.ts';

/** Hashes on their way at once, at 15 ms of a core each; beyond it a person is told to come again, not that it is wrong. */
const MOST_AT_ONCE = 64;

let running = 0;
let nobody: Promise<string> | undefined;

/** True when the password is the one that was hashed; without a hash it takes as long, and is wrong. Throws `overloaded`. */
export async function comparePassword(secretHash: string | null | undefined, password: string): Promise<boolean> {
  if (running >= MOST_AT_ONCE) {
    throw new Fault('overloaded', 'Too many passwords are being checked.', { remedy: 'Send again later.' });
  }
  running += 1;
  try {
    nobody ??= hashPassword(randomBytes(16).toString('hex'));
    const matched = await passwordMatches(secretHash ?? (await nobody), normalised(password));
    return matched && secretHash != null;
  } finally {
    running -= 1;
  }
}
