import { bilingual } from '../../words/bilingual.ts';
import type { Door } from './fits.ts';

export const doorWords = bilingual({ v1: '/v1', lama: 'Metode lama' } satisfies Record<Door, string>, {
  v1: '/v1',
  lama: 'Old methods',
});

export const codeWords = bilingual(
  {
    title: 'Kode jawaban',
    lead: 'Semua kode yang dapat mengakhiri sebuah panggilan: artinya, dan yang perlu dilakukan. Putuskan menurut kode, jangan menurut kalimatnya.',
    reference: 'Rujukan API',
    search: 'Cari kode atau kata',
    door: 'Cara memanggil',
    none: 'Tidak ada kode yang cocok',
    noneText: 'Cari dengan kata lain, misalnya kuota, jaringan, atau 05.',
    code: 'Kode',
    wire: (code: string) => `Metode lama: ${code}`,
    meaning: 'Artinya',
    toDo: 'Yang perlu dilakukan',
    cost: 'Kuota',
    charged: '1 kuota',
    free: 'Tidak terpakai',
    parameters: 'Yang salah pada satu isian',
    parametersNote: 'Jawaban 400 menyebut semuanya sekaligus, dalam parameters.',
  },
  {
    title: 'Codes of answers',
    lead: 'Every code that a call can end with: what it means, and what to do. Decide by the code, never by its sentence.',
    reference: 'API reference',
    search: 'Look for a code or a word',
    door: 'Way of calling',
    none: 'No code fits',
    noneText: 'Look for another word, such as quota, network or 05.',
    code: 'Code',
    wire: (code: string) => `Old methods: ${code}`,
    meaning: 'Meaning',
    toDo: 'What to do',
    cost: 'Quota',
    charged: '1 hit',
    free: 'Not used',
    parameters: 'What can be wrong with one parameter',
    parametersNote: 'An answer of 400 names all of it at once, in parameters.',
  },
);
