export { expectationOf } from './expect.ts';
export { heldValues } from './held-values.ts';
export { openSandbox } from './open-sandbox.ts';
export { type SandboxPerson, sandboxPeople } from './people.ts';
export { type SandboxDoorParts, sandboxPortalRoutes } from './portal/routes.ts';
export { SANDBOX_QUOTA } from './sandbox-book.ts';
export { keepSandboxCalls, type MetOutcome, metInSandbox, SandboxCalls } from './sandbox-calls.ts';
export { type ForcedOutcome, type Script, type Scripted, scripted } from './scripts.ts';
