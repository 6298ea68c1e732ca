export { type Installation, openInstallation } from './open-installation.ts';
export { readEnvironment } from './read-environment.ts';
