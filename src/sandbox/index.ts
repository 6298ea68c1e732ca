export { expectationOf } from './expect.ts';
export { openSandbox } from './open-sandbox.ts';
export { type SandboxPerson, sandboxPeople } from './people.ts';
export { SANDBOX_QUOTA } from './sandbox-book.ts';
export { type ForcedOutcome, type Script, type Scripted, scripted } from './scripts.ts';
