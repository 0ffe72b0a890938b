import { randomUUID } from 'node:crypto';
import { MemoryLog } from '@zhudian/log';
import type { PublishedLog } from '@zhudian/transparency';
import { recorded } from '../../support/recorded';
import { newFolders } from '../../transparency/support/folding';
import { publish } from './published';

export const HOSTILE = '<script>alert("x")</script>';
const SEAL = `vault:${'a'.repeat(43)}`;

/** A log with an appointment, what it rested on, and what came later; each fact has a name. */
export class ToldDecision {
  readonly log = new MemoryLog();
  readonly ids: Record<string, string> = {};
  private readonly folders = newFolders();

  async tell(name: string, stream: string, type: string, data: object, reads?: string): Promise<void> {
    const held = await this.log.readStream(stream);
    const { metadata } = recorded(stream, { type, data });
    const id = randomUUID();
    this.ids[name] = id;
    const facts = [
      { id, type, data, metadata: { ...metadata, actorRole: 'PARTY_COMMITTEE', ...(reads && { reads }) } },
    ];
    await this.log.append([{ stream, expected: held.length > 0 ? held.length - 1 : 'no_stream', facts }]);
  }

  async publish(): Promise<PublishedLog> {
    const tell = this.tell.bind(this);
    await tell('unit', 'OrgUnit-u1', 'OrgUnitRegistered', { type: 'STATION', name: '一所' });
    await tell('elsewhere', 'OrgUnit-u2', 'OrgUnitRegistered', { type: 'STATION', name: '二所' });
    await tell('round', 'SelectionRound-r1', 'RoundOpened', { bureauId: 'u1' }, 'OrgUnit-u1@0');
    await tell('named', 'Candidacy-c1', 'CandidateNominated', { personId: 'p1', note: SEAL }, 'SelectionRound-r1@0');
    await tell('late', 'SelectionRound-r1', 'NeedDiagnosed', { stationId: 'u1' });
    await tell('decision', 'Posting-c1', 'PostingStarted', { stationId: 'u1', documentNo: HOSTILE }, 'Candidacy-c1@0');
    await tell('after', 'Posting-c1', 'HandoverCompleted', { checklist: [] });
    await tell('amended', 'Candidacy-c1', 'CandidacyAnnulled', {
      factId: this.ids['named'],
      factType: 'CandidateNominated',
      reason: SEAL,
    });
    return (await publish(8, this.log, this.folders)).published;
  }

  remove(): void {
    this.folders.remove();
  }
}
