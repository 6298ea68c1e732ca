import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Gapura } from '../../sdk/src/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import type { DemoFile } from '../demo/index.ts';

/** Who asks, and where. What is left out is taken from the demo of the institution. */
export interface ClientWishes {
  readonly url: string | undefined;
  readonly clientId: string | undefined;
  /** Path of the PEM file with the private key. */
  readonly keyFile: string | undefined;
  /** Slug of an institution of the demo. */
  readonly institution: string | undefined;
  /** `$GAPURA_HOME`, where the demo's keys are. */
  readonly home: string;
}

/** Opens a client of a gate; throws `invalid_input` that names what is missing or cannot be used. Asks nothing yet. */
export function openClient(wishes: ClientWishes): Gapura {
  const demo = wishes.institution === undefined ? undefined : readDemo(wishes.home, wishes.institution);
  const baseUrl = wishes.url ?? demo?.baseUrl ?? missing('url');
  const clientId = wishes.clientId ?? demo?.clientId ?? missing('client-id');
  const privateKey = readKey(wishes.keyFile ?? demo?.privateKeyFile ?? missing('key'));
  if (!URL.canParse(baseUrl)) {
    throw new Fault('invalid_input', '--url is no address.', {
      field: 'url',
      remedy: 'Give one such as https://gapura.contoh.go.id.',
    });
  }
  try {
    return new Gapura({ baseUrl, clientId, privateKey });
  } catch (cause) {
    const remedy = 'It is the PEM file of an Ed25519 or P-256 key whose public half the office has registered.';
    throw new Fault('invalid_input', '--key cannot be used.', { field: 'key', remedy }, { cause });
  }
}

function missing(field: string): never {
  const remedy = 'Give --url, --client-id and --key; where a demo runs, --institution SLUG brings all three.';
  throw new Fault('invalid_input', `--${field} is missing.`, { field, remedy });
}

function readDemo(home: string, slug: string): { baseUrl: string; clientId: string; privateKeyFile: string } {
  const path = join(home, 'demo.json');
  if (!existsSync(path)) {
    const remedy = 'Start a demo or set GAPURA_HOME; without a demo give --url, --client-id and --key.';
    throw new Fault('invalid_input', `There is no demo.json in ${dirname(path)}.`, { field: 'institution', remedy });
  }
  const { baseUrl, institutions } = JSON.parse(readFileSync(path, 'utf8')) as DemoFile;
  const found = institutions.find(({ wire }) => wire.instansi === slug);
  if (found) return { baseUrl, ...found.native };
  const remedy = `There are ${institutions.map(({ wire }) => wire.instansi).join(', ')}.`;
  throw new Fault('invalid_input', 'The demo has no such institution.', { field: 'institution', remedy });
}

function readKey(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const remedy = 'Check its path and rights.';
    throw new Fault('invalid_input', `${path} cannot be read.`, { field: 'key', remedy }, { cause });
  }
}
