export { type Installation, openInstallation } from './open-installation.ts';
export { logOriginOf, publicUrlOf } from './public-url.ts';
export { readEnvironment } from './read-environment.ts';
