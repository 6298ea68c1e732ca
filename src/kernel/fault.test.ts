import { describe, expect, it } from 'vitest';
import { Fault, isFault } from './fault.ts';

describe('a fault', () => {
  const cause = new TypeError('the socket closed');
  const fault = new Fault(
    'conflict',
    'Port 8080 is in use.',
    { field: 'GAPURA_PORT', remedy: 'Set another.' },
    { cause },
  );

  it('says what is wrong, where, what to do, and what was behind it', () => {
    expect(fault).toBeInstanceOf(Error);
    expect(fault).toMatchObject({
      name: 'Fault',
      code: 'conflict',
      message: 'Port 8080 is in use.',
      field: 'GAPURA_PORT',
      remedy: 'Set another.',
      cause,
    });
  });

  it('is told from other errors, and by its code', () => {
    expect([isFault(fault), isFault(fault, 'conflict'), isFault(fault, 'overloaded')]).toEqual([true, true, false]);
    expect([isFault(cause), isFault({ code: 'conflict' }), isFault(undefined)]).toEqual([false, false, false]);
  });
});
