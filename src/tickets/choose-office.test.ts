import { expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { chooseOffice } from './choose-office.ts';

const { nik } = personas.hendra;

it.each([
  ['the city whose code begins the NIK', ['00', '32', '3278', '7371'], { officeCode: '3278', routedBy: 'regency' }],
  ['its province, where the city has no office here', ['00', '32', '3206'], { officeCode: '32', routedBy: 'province' }],
  ['pusat, where neither has', ['00', '73', '7371'], { officeCode: '00', routedBy: 'pusat' }],
  [
    'the office that looks after the institution, without pusat',
    ['7371'],
    { officeCode: '7371', routedBy: 'institution' },
  ],
])('a ticket is for %s', (_, offices, routed) => {
  expect(chooseOffice(nik, new Set(offices), '7371')).toEqual(routed);
});
