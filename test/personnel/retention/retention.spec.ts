// covers: N11
import type { Act } from '@zhudian/framework';
import { retentionDecider } from '@zhudian/personnel';
import { specificationOf } from '../../support';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { applied, bureauId, exportsHeld, held, holdId, released } from '../../support/retention.story';

const retention = specificationOf(retentionDecider);
const admin: Partial<Act> = { by: 'lin', role: 'ADMINISTRATOR', unit: 'bureau', on: '2026-11-30' };
const auditor: Partial<Act> = { by: 'shen', role: 'AUDITOR', unit: 'bureau', on: '2026-11-30' };

const apply = (change: object = {}, { act = {}, found = 3 as number | null, read = shippedLaw } = {}) =>
  ({
    type: 'ApplyRetention',
    data: { bureauId, kind: 'READINGS', olderThan: '2023-11-30', found: 3, ...change },
    act: { ...admin, ...act },
    held: found === null ? {} : { found },
    read,
  }) as const;
const hold = (change: object = {}) =>
  ({ type: 'HoldRetention', data: { bureauId, ...held().data, ...change }, act: auditor }) as const;
const release = { type: 'ReleaseRetention', data: { bureauId, ...released.data }, act: auditor } as const;

describe('What is over', () => {
  it('is deleted up to a day, in the number that the preview showed', () => {
    retention.given().when(apply()).then(applied());
    retention
      .given(applied())
      .when(apply({ olderThan: '2023-01-31' }, { act: { on: '2026-11-30' } }))
      .then(applied({ olderThan: '2023-01-31' }));
    retention
      .given()
      .when(apply({ found: 2 }))
      .thenRefused('RETENTION_COUNT_DIFFERS', { found: 2, actual: 3 });
    retention
      .given()
      .when(apply({ found: 0 }, { found: 0 }))
      .thenRefused('RETENTION_NOTHING_OVER', { kind: 'READINGS', olderThan: '2023-11-30' });
  });

  it('in folders is counted by the command that deletes it', () => {
    const data = { kind: 'BACKUPS', olderThan: '2025-11-30', found: 9 } as const;
    retention
      .given()
      .when(apply(data, { found: null }))
      .then(applied({ kind: 'BACKUPS', olderThan: '2025-11-30', count: 9 }));
  });

  it('is not over a day too early: what a law fixes refuses, what is proposed asks for a reason', () => {
    const details = { kind: 'READINGS', olderThan: '2023-12-01', months: 36, latest: '2023-11-30' };
    const reasons = { RETENTION_TOO_EARLY: '局办决定。' };
    retention
      .given()
      .when(apply({ olderThan: '2023-12-01' }, { act: { reasons } }))
      .thenRefused('RETENTION_TOO_EARLY', details);
    const proposed = { kind: 'EXPORTS', olderThan: '2025-12-01' } as const;
    retention
      .given()
      .when(apply(proposed, { found: null }))
      .thenRefused(
        'RETENTION_TOO_EARLY',
        { kind: 'EXPORTS', olderThan: '2025-12-01', months: 12, latest: '2025-11-30' },
        'WARN',
      );
    retention
      .given()
      .when(apply(proposed, { found: null, act: { reasons } }))
      .then(applied(proposed));
    const lastMonth = { ...proposed, olderThan: '2026-10-31' };
    retention
      .given()
      .when(apply(lastMonth, { found: null, act: { reasons } }))
      .thenRefused('RETENTION_TOO_EARLY', { ...lastMonth, months: 1, latest: '2026-10-30' });
  });

  it('is so by the rules of the bureau', () => {
    const read = lawAfter(changed('keepReadingsMonths', 60));
    retention
      .given()
      .when(apply({}, { read }))
      .thenRefused(
        'RETENTION_TOO_EARLY',
        { kind: 'READINGS', olderThan: '2023-11-30', months: 60, latest: '2021-11-30' },
        'BLOCK',
      );
    retention
      .given()
      .when(apply({ olderThan: '2021-11-30' }, { read }))
      .then(applied({ olderThan: '2021-11-30', ruleSet: 'programme-2021.1+bureau-2016.1' }));
  });
});

describe('A hold', () => {
  it('holds all of a kind, or what is about a person', () => {
    retention.given().when(hold()).then(held());
    retention
      .given()
      .when({ ...hold(), data: { bureauId, ...exportsHeld.data } })
      .then(exportsHeld);
    retention
      .given(exportsHeld)
      .when(apply({ kind: 'EXPORTS', olderThan: '2025-11-30' }, { found: null }))
      .thenRefused('RETENTION_ON_HOLD', { kind: 'EXPORTS' });
    // What is about others is not held: the count leaves out what is.
    retention.given(held(), exportsHeld).when(apply()).then(applied());
  });

  it('about oneself is not there, for a deputy of whom it is about neither', () => {
    const { personId = '' } = held().data;
    const refused = (act: Partial<Act>) =>
      retention
        .given(held())
        .when({ ...release, act: { ...auditor, ...act } })
        .thenRefused('HOLD_NOT_THERE', { holdId });
    refused({ by: personId });
    refused({ actingFor: personId });
    retention.given(held()).when(release).then(released);
    retention
      .given(exportsHeld)
      .when({ ...release, data: { ...release.data, holdId: exportsHeld.data.holdId } })
      .then({ ...released, data: { ...released.data, holdId: exportsHeld.data.holdId } });
  });

  it('names a person only where it is known whom something is about, and is entered once', () => {
    retention
      .given()
      .when(hold({ kind: 'BACKUPS' }))
      .thenRefused('HOLD_NOT_BY_PERSON', { kind: 'BACKUPS' });
    retention.given(held()).when(hold()).thenRefused('HOLD_KNOWN', { holdId });
    retention.given(held(), released).when(hold()).thenRefused('HOLD_KNOWN', { holdId });
  });

  it('ends when it is released', () => {
    retention.given(held()).when(release).then(released);
    retention.given().when(release).thenRefused('HOLD_NOT_THERE', { holdId });
    retention.given(held(), released).when(release).thenRefused('HOLD_NOT_THERE', { holdId });
    const exportsReleased = { ...released, data: { ...released.data, holdId: 'exports-7' } };
    retention
      .given(exportsHeld, exportsReleased)
      .when(apply({ kind: 'EXPORTS', olderThan: '2025-11-30' }, { found: null }))
      .then(applied({ kind: 'EXPORTS', olderThan: '2025-11-30' }));
  });
});
