import { PROGRAMME_LAW, streamOf, calendarEvents, ruleSetEvents } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { calendarsFold, ruleSetsFold } from '@zhudian/programme';
import { beginLog } from '@zhudian/programme/service';
import { assertFact, stateAfter } from '../support';
import { beforeEachAppend } from '../support/logs';

const TODAY = '2026-11-28';
const typesOf = ({ facts }: MemoryLog) => facts.map(({ type }) => type);
const BEGINNING = [
  'RuleSetIssued',
  'RuleSetIssued',
  'RuleSetIssued',
  'CalendarPublished',
  'CalendarPublished',
] as const;

describe('A new log', () => {
  it('begins with the law as it is shipped, all of it at once', async () => {
    const log = new MemoryLog();
    await beginLog(log, TODAY);
    expect(typesOf(log)).toStrictEqual(BEGINNING);
    for (const { stream, ...fact } of log.facts)
      assertFact(stream === streamOf(ruleSetEvents, PROGRAMME_LAW) ? ruleSetEvents : calendarEvents, fact);
    expect(log.facts.map(({ metadata }) => metadata.followedBy)).toStrictEqual(['4', '3', '2', '1', undefined]);
  });

  it('begins once, whoever comes to it', async () => {
    const log = new MemoryLog();
    await beginLog(
      beforeEachAppend(log, () => beginLog(log, TODAY)),
      TODAY,
    );
    await beginLog(log, TODAY);
    expect(typesOf(log)).toStrictEqual(BEGINNING);
  });

  it('says nothing that the folds do not begin with', async () => {
    const log = new MemoryLog();
    await beginLog(log, TODAY);
    const told = (stream: string) => log.facts.filter((fact) => fact.stream === stream);
    expect(stateAfter(ruleSetsFold, ...told('RuleSet-programme'))).toStrictEqual(ruleSetsFold.initial);
    expect(stateAfter(calendarsFold, ...told('Calendar-programme'))).toStrictEqual(calendarsFold.initial);
  });
});
