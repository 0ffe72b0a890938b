import { schemes } from '@zhudian/projections';
import { issued, proposed } from '../../support/evaluation.story';
import { readModelOf } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
// covers: M11

describe('The scheme', () => {
  it('shows every version, and the newest under its own name', () => {
    const second = issued({ version: 2, from: '2017-01-01' });
    const row = { ...proposed, quorum: null, draftId: null, issuedOn: '2016-01-01' };
    readModelOf(schemes)
      .given(
        recorded('Scheme-programme', issued(), { on: '2016-01-01' }),
        recorded('Scheme-programme', second, { on: '2016-12-20' }),
      )
      .then(
        { ...row, id: 'programme', version: 2, from: '2017-01-01', issuedOn: '2016-12-20' },
        { ...row, id: 'programme.1', version: 1 },
        { ...row, id: 'programme.2', version: 2, from: '2017-01-01', issuedOn: '2016-12-20' },
      );
  });
});
