#!/usr/bin/env node
/** The command line: makes the checkout ready if it is not, then hands over to the program. */
import { prepare } from '../scripts/prepare.mjs';

try {
  await prepare();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/apps/cli/main.js');
