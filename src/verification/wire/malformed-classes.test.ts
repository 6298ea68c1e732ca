import { describe, expect, it } from 'vitest';
import { type MalformedClass, malformedClasses } from '../../../testing/wire/index.ts';
import { parseNik } from '../../kernel/index.ts';
import { isInvalid } from './invalid-parameters.ts';
import { readWireBody } from './read-body.ts';
import { readWireRequest } from './read-request.ts';

const siti = { userId: 'rsud_contoh', password: ' r+a%h&s=ia ', nik: '3278015501909001', name: 'SITI' };
const fromPapua = { ...siti, nik: '9171015501909001' };

/** What the use case does with a reading, up to the register. */
function resultOf({ body }: MalformedClass): { expect: string; reason: string | null; nik?: string } {
  const read = readWireBody(body);
  if (isInvalid(read)) return { expect: 'parameters_invalid', reason: read.reason };
  const { userId, password, parameters } = readWireRequest(read);
  if (userId === '' || password === '') return { expect: 'credentials_empty', reason: null };
  if (isInvalid(parameters)) return { expect: 'parameters_invalid', reason: parameters.reason };
  const nik = parseNik(parameters.nik);
  return nik ? { expect: 'ok', reason: null, nik } : { expect: 'nik_malformed', reason: null };
}

describe.each([siti, fromPapua])('bodies of the caller who asks about $nik', (caller) => {
  it.each(malformedClasses(caller))('$name: $description', (malformed) => {
    const { expect: expected, reason } = malformed;
    const found = expected === 'ok' ? { nik: caller.nik } : {};
    expect(resultOf(malformed)).toEqual({ expect: expected, reason, ...found });
  });
});

describe('the table of malformed classes', () => {
  const classes = malformedClasses(siti);

  it('has at least forty classes, each with a name of its own', () => {
    expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length);
    expect(classes.length).toBeGreaterThanOrEqual(40);
  });

  it('keeps the credentials of every accepted body exactly as sent', () => {
    for (const { name, body } of classes.filter(({ expect }) => expect === 'ok')) {
      const read = readWireBody(body);
      const request = isInvalid(read) ? undefined : readWireRequest(read);
      expect({ name, userId: request?.userId, password: request?.password }).toEqual({
        name,
        userId: siti.userId,
        password: siti.password,
      });
    }
  });
});
