import type { Credential } from '../model.ts';
import type { ClientKey } from './client-key.ts';

/** Who the clients are, as of an epoch: what the access snapshot tells signing in. */
export interface ClientDirectory {
  readonly epoch: string;
  credentialById(credentialId: string): Credential | undefined;
  /** Keys of a client, revoked ones too. */
  clientKeys(credentialId: string): readonly ClientKey[];
  /** Asks whether clients have changed, for one that is not known. */
  refreshIfChanged(): Promise<void>;
}
