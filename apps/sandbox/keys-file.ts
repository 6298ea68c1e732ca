import { TOKEN_PATH } from '../../src/identity/index.ts';
import { expectationOf, heldValues, type SandboxPerson, sandboxPeople, scripted } from '../../src/sandbox/index.ts';
import type { InventedInstitution } from './invent-institution.ts';

/** What a program needs to call a sandbox that runs alone. Its shape is documented in `docs/sandbox.md`; fields are added, never renamed. */
export interface KeysFile {
  readonly baseUrl: string;
  readonly wire: {
    readonly base: string;
    readonly instansi: string;
    readonly userId: string;
    readonly password: string;
  };
  readonly native: {
    readonly tokenUrl: string;
    readonly clientId: string;
    /** Path of the PEM file with the client's private key; null when the integrator has it. */
    readonly privateKeyFile: string | null;
  };
  readonly personas: readonly (OrdinaryPersona | PlayedPersona)[];
}

/** Somebody whose values are compared. */
interface OrdinaryPersona {
  readonly nik: string;
  readonly name: string;
  readonly outcome: string;
  readonly about: string;
  /** What the register of the sandbox holds, by element; empty values are left out. */
  readonly elements: Readonly<Record<string, string>>;
}

/** A NIK whose outcome is written down, with what each door says; null where it plays nothing. */
interface PlayedPersona {
  readonly nik: string;
  readonly name: string;
  readonly outcome: string;
  readonly wire: string | null;
  readonly native: string | null;
}

/** Puts the file together. */
export function toKeysFile(
  baseUrl: string,
  { slug, userId, password, clientId }: Omit<InventedInstitution, 'book'>,
  privateKeyFile: string | null,
): KeysFile {
  return {
    baseUrl,
    wire: { base: baseUrl, instansi: slug, userId, password },
    native: { tokenUrl: `${baseUrl}${TOKEN_PATH}`, clientId, privateKeyFile },
    personas: [...sandboxPeople.map(ordinary), ...scripted.map(played)],
  };
}

function ordinary(person: SandboxPerson): OrdinaryPersona {
  const { member, about } = person;
  const outcome = member.status === 'active' ? 'verified' : member.status;
  return { nik: member.nik, name: member.nama_lgkp, outcome, about: about.en, elements: heldValues(person) };
}

function played(one: (typeof scripted)[number]): PlayedPersona {
  const { name, wire, native } = expectationOf(one);
  return { nik: one.nik, name, outcome: name, wire, native };
}
