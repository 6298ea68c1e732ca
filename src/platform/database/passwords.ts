import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { notOurs } from './make-folder.ts';

/** The passwords of an embedded cluster's three roles: its administrator, the tables' owner and the application. */
export interface Passwords {
  readonly postgres: string;
  readonly gapura_owner: string;
  readonly gapura_app: string;
}

const PASSWORD_BYTES = 24;

/** The passwords kept in `file`; undefined when there is no such file, `configuration_invalid` when it is damaged. */
export async function readPasswords(file: string): Promise<Passwords | undefined> {
  try {
    return checked(JSON.parse(await readFile(file, 'utf8')), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return checked(undefined, file);
    if (error instanceof Fault) throw error;
    throw notOurs(file, error);
  }
}

/** Draws new passwords and keeps them in `file`, which only its owner can read (0600). */
export async function makePasswords(file: string): Promise<Passwords> {
  const draw = () => randomBytes(PASSWORD_BYTES).toString('base64url');
  const passwords: Passwords = { postgres: draw(), gapura_owner: draw(), gapura_app: draw() };
  await mkdir(path.dirname(file), { recursive: true });
  await chmod(path.dirname(file), 0o700);
  await writeFile(`${file}.new`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return passwords;
}

function checked(value: Partial<Passwords> | undefined, file: string): Passwords {
  const { postgres, gapura_owner, gapura_app } = value ?? {};
  if (postgres && gapura_owner && gapura_app) return { postgres, gapura_owner, gapura_app };
  throw new Fault('configuration_invalid', `${file} does not hold the passwords of the embedded database.`, {
    field: file,
    remedy: 'Put back the file that was made together with the database.',
  });
}
