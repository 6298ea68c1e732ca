export { type Installation, openInstallation } from './open-installation.ts';
export { localUrlOf, logOriginOf, publicUrlOf } from './public-url.ts';
export { readEnvironment } from './read-environment.ts';
