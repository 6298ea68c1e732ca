export { type MasterKeySettings, readMasterKeys } from './master-key.ts';
export { type Installation, openInstallation } from './open-installation.ts';
export { localUrlOf, logOriginOf, publicUrlOf } from './public-url.ts';
export { readEnvironment } from './read-environment.ts';
export { type Replaced, replaceMasterKey } from './replace-master-key.ts';
export { trustedSignersOf } from './trusted-signers.ts';
