import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DocumentKind, ElementName } from '../../src/reference/index.ts';
import type { ResidentStatus } from '../../src/register/index.ts';

/**
 * `$GAPURA_HOME/demo.json`: how programs outside test a running demo. Its shape is documented in `docs/demo-file.md`
 * and stable: fields are added, never renamed.
 */
export interface DemoFile {
  readonly baseUrl: string;
  /** The business day that the demo was loaded on. */
  readonly asOf: string;
  readonly institutions: readonly {
    readonly name: string;
    readonly wire: {
      readonly base: string;
      readonly instansi: string;
      /** The other name in the path: 15 digits. */
      readonly customerId: string;
      readonly userId: string;
      readonly password: string;
      readonly ip: string;
    };
    readonly right: {
      readonly id: string;
      readonly elements: readonly ElementName[];
      readonly quota: number;
      readonly threshold: number;
      readonly answerMode: 'match' | 'values';
      /** Last day of answer mode `values`; null where it does not apply. */
      readonly valuesUntil: string | null;
      /** Elements in an answer: all that are granted, or those that were submitted. */
      readonly answerSet: 'granted' | 'submitted';
      readonly thresholdFloor: number | null;
      readonly networks: readonly string[];
      /** Region codes whose residents may be asked about; empty is nationwide. */
      readonly regionScope: readonly string[];
      readonly purpose: string;
      readonly validUntil: string;
      /** Kinds of documents whose numbers may be verified. */
      readonly documents: readonly DocumentKind[];
      readonly requiresOfficer: boolean;
      readonly requiresCase: boolean;
    };
    readonly native: DemoClient;
    /** Keys of the sandbox, which is about nobody: `docs/sandbox.md` lists its people. */
    readonly sandbox: {
      readonly native: DemoClient;
      readonly wire: { readonly userId: string; readonly password: string };
    };
    readonly store: {
      readonly url: string;
      readonly token: string;
      readonly idLembaga: string;
      readonly namaLembaga: string;
    };
  }[];
  /** Everybody who can sign in to the portal. */
  readonly people: readonly DemoAccount[];
  /** Register values in wire names; empty text where the register holds none. */
  readonly residents: readonly (Record<string, string> & { readonly status: ResidentStatus })[];
}

/** Somebody who can sign in to the portal of the demo. */
export interface DemoAccount {
  readonly name: string;
  /** Office or institution. */
  readonly workplace: string;
  readonly role: string;
  readonly login: string;
  readonly password: string;
  /** Secret of its authenticator app, in base32. */
  readonly totpSecret: string;
}

/** A client of the native API. */
export interface DemoClient {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Path of the PEM file with its private key. */
  readonly privateKeyFile: string;
}

/** Writes a file of secrets, text as it is and anything else as JSON: only its owner may read it, and never half of it. */
export function writeSecretFile(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}`;
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, path);
}
