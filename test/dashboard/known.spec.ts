import { withKnown } from '../../dashboard/src/act/known';
import type { Field } from '../../dashboard/src/commands/commands';

const field = (name: string, more: Partial<Field>): Field => ({
  name,
  label: ['', ''],
  kind: 'ref',
  required: true,
  ...more,
});
const fields = [
  field('postingId', { of: 'Posting' }),
  field('stationIds', { of: 'Station', list: true }),
  field('personId', { of: 'Person' }),
  field('month', { kind: 'month' }),
];
const own = { Posting: 'mine', Station: 'here' };

describe('What a form knows by itself', () => {
  it('is one’s own posting and this month, of what has to be said', () =>
    expect(withKnown(fields, {}, own, '2016-03')).toStrictEqual({ postingId: 'mine', month: '2016-03' }));

  it('never takes the place of what was said', () => {
    const said = { postingId: 'theirs', month: '2016-02' };
    expect(withKnown(fields, said, own, '2016-03')).toStrictEqual(said);
  });

  it('is nothing of one’s own for somebody without a posting, nor where it may be left out', () => {
    expect(withKnown(fields, {}, {}, '2016-03')).toStrictEqual({ month: '2016-03' });
    const { required: _, ...optional } = field('postingId', { of: 'Posting' });
    expect(withKnown([optional], {}, own, '2016-03')).toStrictEqual({});
  });
});
