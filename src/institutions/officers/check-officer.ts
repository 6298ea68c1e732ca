import { Fault } from '../../kernel/index.ts';
import { institutionRoles, officeRoles, type Role, type Workplace } from './model.ts';

/** Throws `invalid_input` unless the roles are some of those that exist at the place, each once. */
export function checkRoles(roles: readonly Role[], at: Workplace): void {
  const known: readonly Role[] = 'institutionId' in at ? institutionRoles : officeRoles;
  const remedy = `Give one or more of ${known.join(', ')}.`;
  const usable = roles.length > 0 && new Set(roles).size === roles.length;
  if (!usable)
    throw new Fault('invalid_input', 'An officer has roles, each once.', {
      field: 'roles',
      remedy,
      indonesian: 'Pilih paling sedikit satu peran, masing-masing sekali.',
    });
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown)
    throw new Fault('invalid_input', `${unknown} is no role here.`, {
      field: 'roles',
      remedy,
      indonesian: 'Peran itu tidak ada di sini. Pilih peran dari daftar.',
    });
}

/** Throws `invalid_input` unless the name can stand in a letter: 1 to 200 characters, not all of them blank. */
export function checkName(name: string): void {
  if (name.trim() !== '' && name.length <= 200) return;
  throw new Fault('invalid_input', 'An officer needs a name of at most 200 characters.', {
    field: 'name',
    indonesian: 'Isi nama petugas, paling panjang 200 karakter.',
  });
}
