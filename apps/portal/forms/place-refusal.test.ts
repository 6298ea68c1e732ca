import { describe, expect, it } from 'vitest';
import { LostNetwork, type Problem, Refusal } from '../api/refusal.ts';
import { placeRefusal } from './place-refusal.ts';

const map = { fields: { login: 'login', 'body.code': 'code' }, codes: { password_weak: 'password' } } as const;
const instance = 'urn:uuid:01a22923-e66a-754a-aeb4-97fb11feb8e1';

function refused(change: Partial<Problem>): Refusal {
  const problem = { type: 'about:blank', title: '', status: 400, code: 'invalid_input', detail: '', instance };
  return new Refusal({ ...problem, ...change }, undefined);
}
const place = (change: Partial<Problem>) => placeRefusal(refused(change), map, 'id');

describe('what a refusal says stands', () => {
  it('at every field that it names, all at once', () => {
    const parameters = [
      { name: 'login', code: 'required' },
      { name: 'body.code', code: 'maxLength' },
    ];
    expect(place({ parameters }).atFields).toEqual([
      { field: 'login', message: 'Isi bagian ini.' },
      { field: 'code', message: 'Terlalu panjang. Persingkat.' },
    ]);
  });

  it('at the field that its code is about, with all reasons', () => {
    const reasons = [{ code: 'breached', id: 'Pernah bocor.', en: 'Breached.' }];
    const messages = { user: { id: 'Tidak dapat dipakai.', en: 'Cannot be used.' } };
    expect(place({ code: 'password_weak', messages, reasons })).toEqual({
      atFields: [{ field: 'password', message: 'Tidak dapat dipakai. Pernah bocor.' }],
      whole: null,
      requestId: null,
    });
  });

  it('of a file with all that is wrong with it', () => {
    const reason = { id: 'Berkas ini PDF.', en: 'The file is a PDF.' };
    const remedy = { id: 'Unggah tabel asalnya.', en: 'Hand in the table it was made from.' };
    const messages = { user: { id: 'Ikuti petunjuk di bawah ini.', en: 'Do as it says below.' } };
    const notices = [{ code: 'file_is_pdf', reason, remedy }];
    expect(place({ code: 'file_refused', messages, notices }).whole).toBe('Berkas ini PDF. Unggah tabel asalnya.');
  });

  it('in the words of the server for a rule that we have none for', () => {
    const reason = { id: 'NIK terdiri atas 16 digit.', en: 'A NIK has 16 digits.' };
    expect(place({ parameters: [{ name: 'login', code: 'nik_malformed', reason }] }).atFields).toEqual([
      { field: 'login', message: reason.id },
    ]);
  });

  it('in the words of the server where it knows more than the rule', () => {
    const reason = { id: 'Lampirkan: Izin usaha.', en: 'Izin usaha is missing.' };
    expect(place({ parameters: [{ name: 'login', code: 'missing', reason }] }).atFields).toEqual([
      { field: 'login', message: reason.id },
    ]);
  });

  it('at the field that the whole is about', () => {
    const messages = { user: { id: 'PKS berakhir sebelum dimulai. Periksa tanggalnya.', en: 'It ends too soon.' } };
    expect(place({ field: 'login', messages }).atFields).toEqual([{ field: 'login', message: messages.user.id }]);
  });

  it('above the form too when some of it is about a field that the form does not have', () => {
    const parameters = [
      { name: 'login', code: 'required' },
      { name: 'elsewhere', code: 'required' },
    ];
    expect(place({ parameters })).toMatchObject({
      atFields: [{ field: 'login' }],
      whole: expect.stringContaining('Perbaiki yang ditandai'),
    });
  });

  it('above the form with the number of the request when it is about no field', () => {
    expect(place({ code: 'conflict', status: 409 })).toMatchObject({
      atFields: [],
      whole: expect.stringContaining('sudah berubah'),
      requestId: instance.slice('urn:uuid:'.length),
    });
  });
});

it('what is no refusal is not swallowed', () => {
  const lost = new LostNetwork(undefined);
  expect(() => placeRefusal(lost, map, 'id')).toThrow(lost);
});
