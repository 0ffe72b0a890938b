import { leaderCandidate, partyRelation, postings, succession } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Posting = entityTypeOf('Posting', postings, 'A posting of a First Secretary at a station. 驻点任职。');
export const PostingConnection = connectionOf('Posting', () => Posting);
export const PartyRelation = objectTypeOf(partyRelation);
export const LeaderCandidate = objectTypeOf(leaderCandidate);
export const Succession = objectTypeOf(succession);
