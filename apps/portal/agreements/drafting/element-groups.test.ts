import { expect, it } from 'vitest';
import type { AskedElement } from '../../api/queries.ts';
import { groupElements } from './element-groups.ts';

it('leaves no element out and names none twice', () => {
  const names = ['AGAMA', 'NAMA_LGKP', 'ALAMAT', 'NIK_IBU', 'TGL_KWN', 'BARU'];
  const found = groupElements(names.map((name) => ({ name }) as AskedElement));
  expect(found.flatMap(([, elements]) => elements.map(({ name }) => name)).toSorted()).toEqual(names.toSorted());
  expect(found.at(-1)).toEqual(['others', [{ name: 'AGAMA' }, { name: 'BARU' }]]);
});
