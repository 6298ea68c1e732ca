import { describe, expect, it } from 'vitest';
import { allowedOf } from './allowed.ts';
import { typedOf, valueIn } from './typed-value.ts';

const days = { type: 'integer', minimum: 1, maximum: 365 };

describe('a value of a setting', () => {
  it.each<[string, object, unknown]>([
    ['yes or no', { type: 'boolean' }, false],
    ['a number', days, 270],
    ['several numbers', { type: 'array', items: days }, [180, 90, 7]],
    ['a word', { type: 'string', enum: ['dirjen', 'office'] }, 'dirjen'],
    ['words in an order', { type: 'array', items: { enum: ['warning', 'revocation'] } }, ['revocation', 'warning']],
  ])('that is %s is sent as it was shown', (_, schema, value) => {
    expect(valueIn(allowedOf(schema), typedOf(value))).toEqual(value);
  });

  it.each(['', 'dua', '180, dua'])('that is to be numbers is none of %j', (value) => {
    expect(valueIn(allowedOf({ type: 'array', items: days }), { value, order: [] })).toBeUndefined();
  });

  it('that the program has in any case, or of a kind that no form knows, is not to be changed', () => {
    expect(allowedOf({ const: false })).toEqual({ kind: 'fixed' });
    expect(allowedOf({ type: 'object' })).toEqual({ kind: 'fixed' });
  });
});
