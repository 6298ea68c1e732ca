import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wishesOf } from './choose-login.ts';

describe('the login of a new account', () => {
  it.each([
    ['the e-mail address', 'Siti.N@Contoh.go.id', 'Siti Nurhaliza', 'siti.n@contoh.go.id'],
    ['the name without titles, where there is no address', '', 'Siti Nurhaliza, S.Kom., M.M.', 'siti.nurhaliza'],
    ['the name, where the address cannot be a login', 'a b@contoh.go.id', 'Budi', 'budi'],
    ['in plain letters', '', 'Renée Ó’Brien', 'renee.obrien'],
    ['longer than a name of one letter', '', 'A', 'petugas.a'],
    ['never empty', '', '李', 'petugas'],
  ])('is %s', (_, email, name, login) => {
    expect(wishesOf({ email, name })[0]).toBe(login);
  });

  it('gets a number when others bear the name', () => {
    expect(wishesOf({ email: '', name: 'Budi Santoso' }).slice(0, 3)).toEqual([
      'budi.santoso',
      'budi.santoso2',
      'budi.santoso3',
    ]);
  });

  it('can always be kept, whatever the name and address are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, email) => {
        const unfit = wishesOf({ name, email }).filter((login) => !/^[a-z0-9][a-z0-9._@+-]{2,99}$/.test(login));
        expect(unfit).toEqual([]);
      }),
    );
  });
});
