import { readFileSync } from 'node:fs';
import { NO_TRUST, readTrustList, type TrustList } from '../../src/agreements/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';

/** The authorities whose electronic signatures are believed; none where no file is named. Throws `configuration_invalid`. */
export function trustedSignersOf({ trustedSigners }: Pick<Config, 'trustedSigners'>): TrustList {
  return trustedSigners === undefined ? NO_TRUST : readTrustList(read(trustedSigners));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const detail = { field: 'GAPURA_TRUSTED_SIGNERS', remedy: 'Check path and rights.' };
    const message = 'GAPURA_TRUSTED_SIGNERS names a file that cannot be read.';
    throw new Fault('configuration_invalid', message, detail, { cause });
  }
}
