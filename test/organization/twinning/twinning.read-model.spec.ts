import { twinnings } from '@zhudian/projections';
import { foldInMemory } from '../../support/read-model-of';
import { ended, requirementSet, tracked, twinned } from '../../support/twinning.story';

// covers: I07
const after = (...facts: Parameters<typeof foldInMemory>[1]) => {
  const [row] = foldInMemory(twinnings, facts);
  return row;
};
const begun = [twinned(), requirementSet('2016-Q2'), tracked('REQUIRED')];
const again = twinned({ from: '2017-03-01', until: '2018-02-28' });

describe('What is known of a twinning', () => {
  it('is what one side owes while it is in force', () =>
    expect(after(...begun)).toMatchObject({ missing: 7, trackBy: '2016-06-30', requirements: [{ waived: null }] }));

  it('is nothing of what was waived at its end, also where the two are twinned anew', () => {
    expect(after(...begun, ended())).toMatchObject({ missing: 0, trackBy: null, requirements: [{ waived: {} }] });
    expect(after(...begun, ended(), again)).toMatchObject({ missing: 0, trackBy: null });
    const more = [...begun, ended(), again, requirementSet('2017-Q2', 'meters')];
    expect(after(...more)).toMatchObject({ missing: 8, trackBy: '2017-06-30' });
  });

  it('keeps when it was waived first', () => {
    const waivedIn = (...facts: Parameters<typeof foldInMemory>[1]) =>
      after(...facts)?.requirements[0]?.waived?.eventId;
    expect(waivedIn(...begun, ended())).toBe('fact-3');
    expect(waivedIn(...begun, ended(), again, ended())).toBe('fact-3');
  });
});
