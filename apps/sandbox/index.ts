export { createSandboxApp } from './create-sandbox-app.ts';
export { inventInstitution } from './invent-institution.ts';
export type { KeysFile } from './keys-file.ts';
export { runSandbox, type SandboxOptions } from './run-sandbox.ts';
