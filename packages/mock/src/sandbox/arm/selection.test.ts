import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, valuesAt } from './selection.js';

const OFFER = {
  id: '/offers/standard',
  properties: {
    basePlanIds: ['/plans/A', '/plans/b'],
    addonPlans: [{ planId: '/plans/c' }, { planId: '/plans/d' }],
  },
};

test('values are found through lists', () => {
  expect(valuesAt(OFFER, 'properties.addonPlans.planId')).toEqual(['/plans/c', '/plans/d']);
  expect(valuesAt(OFFER, 'properties.basePlanIds')).toEqual(['/plans/A', '/plans/b']);
  expect(valuesAt(OFFER, 'properties.nothing.here')).toEqual([]);
});

test.each([
  [{ id: '/OFFERS/standard' }, {}, true],
  [{ id: ['/offers/other', '/offers/standard'] }, {}, true],
  [{ 'properties.basePlanIds': '$id' }, { id: '/plans/a' }, true],
  [{ 'properties.addonPlans.planId': '$id' }, { id: '/plans/a' }, false],
  [{ 'properties.basePlanIds': '$id' }, {}, false],
  [{ id: '/offers/standard', 'properties.state': 'Public' }, {}, false],
])('%j of %j: %s', (where, one, expected) => {
  expect(holds(OFFER, where, one)).toBe(expected);
});

test('every value of an object holds of it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.stringMatching(/^[a-z]+$/),
        fc.oneof(fc.integer(), fc.boolean(), fc.stringMatching(/^\w*$/)),
      ),
      (object) => holds(object, object),
    ),
  );
});
