import { roleSchema } from '@zhudian/programme';
import { mayKnowWho, maySee } from '../../services/organization/src/register/may-see';

const contextOf = (...roles: readonly string[]) => ({ actor: { roles } as never });
const seenBy = (may: typeof maySee, factType: string) =>
  roleSchema.options.filter((role) => may({ factType }, contextOf(role)));
const READERS = ['ADMINISTRATOR', 'PARTY_WORK', 'PARTY_COMMITTEE', 'DISCIPLINE', 'AUDITOR'];
const readers = (may: typeof maySee, factType: string) =>
  seenBy(may, factType).filter((role) => READERS.includes(role));

describe('What an amended fact told', () => {
  it.each([
    ['CriticismRecorded', ['PARTY_WORK', 'PARTY_COMMITTEE', 'DISCIPLINE']],
    ['ObjectionResolved', ['PARTY_COMMITTEE', 'DISCIPLINE']],
    ['ClueReferred', ['PARTY_COMMITTEE', 'DISCIPLINE']],
    ['PersonRegistered', ['ADMINISTRATOR', 'PARTY_WORK', 'PARTY_COMMITTEE', 'AUDITOR']],
    ['BranchEstablished', READERS],
  ])('is shown by the register to whom the read models show it: %s', (factType, expected) =>
    expect(new Set(readers(maySee, factType))).toStrictEqual(new Set(expected)),
  );

  it.each(['BallotIssued', 'BallotSigned', 'CodeRedeemed', 'BallotCast', 'ResponseSubmitted'])(
    'is shown to nobody, nor who told it, of a ballot: %s',
    (factType) => expect([seenBy(maySee, factType), seenBy(mayKnowWho, factType)]).toStrictEqual([[], []]),
  );

  it('hides who amended it only where it is hidden who told it', () => {
    expect(new Set(readers(mayKnowWho, 'CriticismRecorded'))).toStrictEqual(new Set(READERS));
    expect(new Set(readers(mayKnowWho, 'ObjectionRaised'))).toStrictEqual(new Set(['PARTY_COMMITTEE', 'DISCIPLINE']));
  });
});
