import { impossibleNik, invalid, type MalformedClass, questionText, questionWith, wrong } from './malformed-class.ts';

/** Well-formed questions with a value that cannot be used. */
export function valueClasses(): MalformedClass[] {
  return [...niks(), ...purposes(), ...elementSets(), ...elementValues(), ...thresholds(), ...several()];
}

function niks(): MalformedClass[] {
  const other = (name: string, description: string, nik: unknown) =>
    invalid(`nik_${name}`, description, questionWith({ nik }), [wrong('nik', 'not_text')]);
  const blank = (name: string, nik: string) =>
    invalid(`nik_${name}`, 'No NIK in it', questionWith({ nik }), [wrong('nik', 'blank')]);
  return [
    other('number', 'A number, which loses digits beyond 2^53', 3278011205809990),
    other('boolean', 'A boolean', true),
    other('null', 'null', null),
    other('array', 'In an array', ['3278011205809990']),
    other('object', 'In an object', { nik: '3278011205809990' }),
    invalid('nik_missing', 'Left out', questionWith({ nik: undefined }), [wrong('nik', 'missing')]),
    blank('empty', ''),
    blank('blank', ' \u00a0 '),
    invalid('nik_long', 'Longer than any way to write it', questionWith({ nik: '3'.repeat(41) }), [
      wrong('nik', 'too_long'),
    ]),
    impossibleNik('nik_15', 'A digit is missing', '327801120580999'),
    impossibleNik('nik_17', 'A digit too many', '32780112058099900'),
    impossibleNik('nik_letters', 'A letter O for a zero', '32780112O5809990'),
    impossibleNik('nik_date', 'Born on 30 February', '3278013002809990'),
    impossibleNik('nik_month', 'Born in month 13', '3278011213809990'),
    impossibleNik('nik_region', 'A region that never was', '9999011205809990'),
    impossibleNik('nik_sequence', 'Sequence 0000', '3278011205800000'),
    impossibleNik('nik_zeros', 'Zeros alone', '0000000000000000'),
    impossibleNik('nik_fullwidth', 'Full-width digits', '\uff13\uff12\uff17\uff18011205809990'),
    impossibleNik('nik_nul', 'NUL after it', '3278011205809990\0'),
    impossibleNik('nik_sql', 'A quote after it', "3278011205809990'--"),
  ];
}

function purposes(): MalformedClass[] {
  const of = (name: string, description: string, purpose: unknown, code: 'not_in_list' | 'not_text' | 'missing') =>
    invalid(`purpose_${name}`, description, questionWith({ purpose }), [wrong('purpose', code)]);
  return [
    of('missing', 'Left out', undefined, 'missing'),
    of('unknown', 'None of the five', 'marketing', 'not_in_list'),
    of('other_case', 'In capitals', 'PUBLIC_SERVICE', 'not_in_list'),
    of('padded', 'With a space', 'public_service ', 'not_in_list'),
    of('empty', 'Empty', '', 'not_in_list'),
    of('number', 'Its place in the list', 1, 'not_text'),
    of('null', 'null', null, 'not_text'),
    of('array', 'Several', ['public_service'], 'not_text'),
  ];
}

function elementSets(): MalformedClass[] {
  const of = (name: string, description: string, elements: unknown, [parameter, code]: Parameters<typeof wrong>) =>
    invalid(`elements_${name}`, description, questionWith({ elements }), [wrong(parameter, code)]);
  return [
    of('missing', 'Left out', undefined, ['elements', 'missing']),
    of('empty', 'None in it', {}, ['elements', 'nothing_asked']),
    of('null', 'null', null, ['elements', 'not_an_object']),
    of('array', 'A list of names', ['NAMA_LGKP'], ['elements', 'not_an_object']),
    of('text', 'A name', 'NAMA_LGKP', ['elements', 'not_an_object']),
    of('unknown', 'One that there is not', { NAMA: 'X' }, ['elements.NAMA', 'unknown']),
    of('other_case', 'In small letters', { nama_lgkp: 'X' }, ['elements.nama_lgkp', 'unknown']),
    of('nik', 'The NIK, which is the question', { NIK: '3278011205809990' }, ['elements.NIK', 'unknown']),
    of('biometric', 'A finger', { SIDIK_JARI: 'AAAA' }, ['elements.SIDIK_JARI', 'unknown']),
    of('pointer', 'A name with a slash and a tilde', { 'A/B~C': 'X' }, ['elements.A/B~C', 'unknown']),
    invalid('elements_proto', 'A key __proto__', questionText('"elements":{"__proto__":"X"}'), [
      wrong('elements.__proto__', 'unknown'),
    ]),
  ];
}

function elementValues(): MalformedClass[] {
  const of = (name: string, description: string, value: unknown, code: Parameters<typeof wrong>[1]) =>
    invalid(`value_${name}`, description, questionWith({ elements: { NAMA_LGKP: value } }), [
      wrong('elements.NAMA_LGKP', code),
    ]);
  return [
    of('number', 'A number', 5, 'not_text'),
    of('boolean', 'A boolean', false, 'not_text'),
    of('null', 'null', null, 'not_text'),
    of('object', 'An object', { value: 'X' }, 'not_text'),
    of('array', 'An array', ['X'], 'not_text'),
    of('empty', 'Empty', '', 'blank'),
    of('blank', 'Spaces', '   ', 'blank'),
    of('blank_nbsp', 'A no-break space', '\u00a0', 'blank'),
    of('long', '501 letters', 'X'.repeat(501), 'too_long'),
    of('control', 'A bell', 'SITI\u0007', 'control_character'),
    of('line_break', 'A line break', 'SITI\nNURHALIMAH', 'control_character'),
    of('nul', 'NUL, escaped', 'SITI\0', 'control_character'),
    of('surrogate', 'Half a surrogate pair', 'SITI\ud83d', 'control_character'),
    invalid(
      'value_long_control',
      'Two mistakes of one value',
      questionWith({ elements: { ALAMAT: `${'X'.repeat(501)}\t` } }),
      [wrong('elements.ALAMAT', 'too_long'), wrong('elements.ALAMAT', 'control_character')],
    ),
  ];
}

function thresholds(): MalformedClass[] {
  const of = (name: string, description: string, threshold: unknown, code: Parameters<typeof wrong>[1]) =>
    invalid(`threshold_${name}`, description, questionWith({ threshold }), [wrong('threshold', code)]);
  return [
    of('text', 'As text', '80', 'not_an_integer'),
    of('float', 'With a half', 80.5, 'not_an_integer'),
    of('null', 'null', null, 'not_an_integer'),
    of('boolean', 'A boolean', true, 'not_an_integer'),
    of('negative', 'Below zero', -1, 'out_of_range'),
    of('above', 'Above a hundred', 101, 'out_of_range'),
    invalid('threshold_huge', 'Beyond every number', questionText('"threshold":1e999'), [
      wrong('threshold', 'not_an_integer'),
    ]),
  ];
}

function several(): MalformedClass[] {
  return [
    invalid(
      'everything_wrong',
      'One mistake in each parameter',
      { nik: '123', purpose: 'lain', elements: { NAMA_LGKP: '', FOTO: 'X' }, threshold: 200, officer: 5, kasus: 'x' },
      [
        wrong('kasus', 'unknown'),
        wrong('purpose', 'not_in_list'),
        wrong('elements.FOTO', 'unknown'),
        wrong('elements.NAMA_LGKP', 'blank'),
        wrong('threshold', 'out_of_range'),
        wrong('officer', 'not_text'),
        wrong('nik', 'nik_malformed'),
      ],
    ),
    invalid(
      'nik_and_element',
      'An impossible NIK and an unknown element',
      questionWith({ nik: '123', elements: { X: '1' } }),
      [wrong('elements.X', 'unknown'), wrong('nik', 'nik_malformed')],
    ),
  ];
}
