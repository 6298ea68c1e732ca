import { outcomes, refusalTexts, type WireRefusal } from '../../src/verification/index.ts';
import { matching, type Scenario, say, scene } from './scenario.ts';
import { troubleAt } from './trouble.ts';

/** What stands for each code where several outcomes share one: the plainest. */
const shown: readonly WireRefusal[] = [
  'login_failed',
  'address_mismatch',
  'quota_used_up',
  'outside_hours',
  'parameters_invalid',
  'nik_withheld',
  'credentials_empty',
  'address_unknown',
  'deceased',
  'duplicate',
  'not_found',
  'inactive',
  'nik_malformed',
  'institution_inactive',
  'credential_inactive',
];

/** A refusal by each code of the contract, 03 to 17, in the form of the method that the client calls. */
const refused = shown.map((refusal) => {
  const { wire } = outcomes[refusal];
  const about = say(`kode ${wire}: ${refusalTexts[refusal].text}`, `code ${wire}: ${outcomes[refusal].meaning}`);
  return scene(`wire-code-${wire}`, 9_000 + Number(wire), about, { answer: { gives: 'wire_refusal', refusal } });
});

/** The scenes of the wire, with the NIKs 9000 to 9099. */
export const wireScenarios: readonly Scenario[] = [
  scene('wire-match', 9_001, say('semua elemen Sesuai', 'every element is Sesuai')),
  scene(
    'wire-mismatch',
    9_002,
    say('semua elemen Tidak Sesuai, skor (0)', 'every element is Tidak Sesuai, score (0)'),
    {
      answer: { gives: 'verdicts', match: false },
    },
  ),
  ...refused,
  scene(
    'wire-moved',
    9_020,
    say(
      'metode lama tidak lagi mengembalikan data (metode lain: jawaban biasa)',
      'an old method returns data no longer (other methods: an ordinary answer)',
    ),
    {
      answer: { gives: 'wire_refusal', refusal: 'moved_to_match' },
    },
  ),
  scene('wire-new-key', 9_031, say('jawaban dengan kunci baru', 'an answer with a key that is new'), {
    answer: matching('new_member'),
  }),
  scene(
    'wire-other-order',
    9_032,
    say('jawaban dengan urutan kunci lain', 'an answer with its keys in another order'),
    {
      answer: matching('other_order'),
    },
  ),
  scene('wire-last-hit', 9_033, say('jawaban dengan quotaLimiter 0', 'an answer with quotaLimiter 0'), {
    answer: matching('no_quota_left'),
  }),
  scene(
    'wire-quotes-in-name',
    9_034,
    say('nama berisi tanda kutip dan garis miring', 'a name with quotes and a backslash'),
    { person: `NUR"AINI \\ MA'RUF` },
  ),
  scene('wire-long-number', 9_035, say('NIK yang melebihi 2^53 (wilayah 91)', 'a NIK beyond 2^53 (region 91)'), {
    region: '917102',
  }),
  ...troubleAt('wire', 9_041),
];
