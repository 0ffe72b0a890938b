import { monthOf } from '@zhudian/programme';
import { breachClues } from './breach-clues';
import { officials } from './cast';
import { handsOf, lifeOf, untilTheEnd, type WorkedClue } from './clue-life';
import { inMonth, later, monthAfter } from './days';
import { between, phrase, pick } from './pick';
import { shortName } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import * as texts from './texts/clues';

const { discipline } = officials;

interface VisitClue extends WorkedClue {
  readonly matter: texts.Domain;
  readonly record: string;
}

/** Some come from what was seen on the spot, about twice a year. */
const ofVisits = (posting: Posting): readonly VisitClue[] =>
  posting.months
    .filter(
      (month, index) =>
        index > 1 &&
        index % 6 === pick(posting.postingId, 6) &&
        (posting.endOn === undefined || month < monthAfter(monthOf(posting.endOn), -1)),
    )
    .map((month, index) => ({
      ...handsOf(posting),
      clueId: `clue-visit-${posting.stationId.slice(8)}-${index + 1}`,
      on: inMonth(month, between(`${posting.postingId}/${month}/visit`, 6, 21)),
      matter: texts.DOMAINS[pick(`${posting.postingId}/${month}/domain`, texts.DOMAINS.length)] ?? 'REPAIR',
      record: `走访记录〔${month.slice(0, 4)}〕${between(`${posting.postingId}/${month}`, 3, 88)}号（演示）`,
    }));

/** Found on the spot, it is opened by whoever works on it. */
const opened = ({ clueId, stationId, by, on, matter, record }: VisitClue): Step => {
  const values = {
    n: between(`${clueId}/n`, 5, 30),
    left: between(`${clueId}/left`, 2, 5),
    place: shortName(stationId),
  };
  const hypothesis = phrase(clueId, texts.HYPOTHESES[matter], values);
  return act(by, on, 'OpenClue', { clueId, stationId, domain: matter, hypothesis, basisRefs: [record] });
};

/** One that is for the discipline inspection to look into. */
const referred = ({ postings, month }: Story): readonly Step[] =>
  postings.slice(4, 5).flatMap(({ stationId }) => {
    const on = inMonth(month(-3), 9);
    const clue = { clueId: `clue-referred-${stationId.slice(8)}` };
    return [
      act(discipline.id, on, 'OpenClue', {
        ...clue,
        stationId,
        domain: 'ACCEPTANCE',
        hypothesis: '信访反映某台区改造工程验收资料与现场不符，工程量相差较大。',
        basisRefs: [`信访登记〔${on.slice(0, 4)}〕17号（演示）`],
      }),
      act(discipline.id, later(on, 6), 'ReferClue', {
        ...clue,
        to: '局纪检监察部',
        reason: '涉嫌违纪，按干部管理权限移送核查。',
      }),
    ];
  });

/** Clues from breaches and from visits, each as far as it has come. */
export const clues = (story: Story): readonly Step[] => [
  ...story.postings.flatMap(ofVisits).flatMap((clue) => untilTheEnd(clue, [opened(clue), ...lifeOf(clue)])),
  ...breachClues(story),
  ...referred(story),
];
