import type { Day } from '@zhudian/programme';
import { fullMembersOf, headOf, localLeaderOf, officials, partyOfficerOf } from './cast';
import { inMonth, later } from './days';
import { dutyLists, listsAt } from './duty-lists';
import { CODES, findingsOn } from './indicators';
import { choose, phrase } from './pick';
import { enterpriseOf, stations, weakStations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import { DOMAINS } from './texts/clues';
import * as texts from './texts/model-stations';
import { CONTENTS, RISKS, STANDARDS, TESTED } from './texts/risks';

/** Of the last year, the month in which titles are given. */
const AWARDED = -7;
/** So many months before, all without a breach, are looked at. */
const LOOKED_AT = 3;

/** The first month in which a station misses a target from so many months before the award on; none where it never does. */
const missedFrom = (story: Story, stationId: string): string | undefined =>
  CODES.flatMap((code) => findingsOn(story, stationId, code))
    .filter(({ misses, period }) => misses && period >= story.month(AWARDED - LOOKED_AT))
    .map(({ period }) => period)
    .toSorted()[0];

/** Of the stations of the demonstration that do well: one that keeps its title, and one that loses it by a breach. */
const contestants = (story: Story) => {
  const well = stations
    .filter(({ id }) => !weakStations.includes(id))
    .map(({ id }) => ({ id, missed: missedFrom(story, id) }));
  const keeps = well.find(({ missed }) => missed === undefined)?.id;
  const loses = well.find(({ missed }) => missed !== undefined && missed > story.month(AWARDED));
  const others = well.map(({ id }) => id).filter((id) => id !== keeps && id !== loses?.id);
  return { keeps, loses, others };
};

/** What may go wrong in each of the four domains, with a control that works. */
const controlled = (stationId: string, on: Day): readonly Step[] =>
  DOMAINS.flatMap((domain) => {
    const riskPointId = `risk-${stationId.slice(8)}-${domain.toLowerCase()}`;
    const { posts, behaviours, focus, means } = RISKS[domain];
    const [head, officer] = [headOf(stationId), partyOfficerOf(enterpriseOf(stationId))];
    return [
      act(head, on, 'IdentifyRisk', {
        riskPointId,
        stationId,
        domain,
        post: choose(`${riskPointId}/post`, posts),
        behaviour: choose(`${riskPointId}/behaviour`, behaviours),
        focus: choose(`${riskPointId}/focus`, focus),
        likelihood: 1,
        impact: 2,
      }),
      act(localLeaderOf(stationId), later(on, 3), 'DefineControl', {
        riskPointId,
        means: phrase(`${riskPointId}/means`, means),
        content: phrase(`${riskPointId}/content`, CONTENTS),
        standard: phrase(`${riskPointId}/standard`, STANDARDS),
        ownerId: head,
      }),
      act(officer, later(on, 18), 'TestControl', {
        riskPointId,
        result: 'PASSED',
        finding: phrase(`${riskPointId}/finding`, TESTED.PASSED),
      }),
    ];
  });

const applied = (stationId: string, on: Day): Step =>
  act(headOf(stationId), on, 'ApplyForModelStation', { stationId, statement: choose(stationId, texts.STATEMENTS) });
const scored = (stationId: string, on: Day, opinion: string): Step =>
  act(partyOfficerOf(enterpriseOf(stationId)), on, 'ScoreModelStation', { stationId, opinion });

/** The lists of the year of the title, and of the next one, without which it would be lost in spring. */
const listed = (story: Story, stationId: string, on: Day): readonly Step[] => {
  const leaders = fullMembersOf(stationId);
  const year = Number(on.slice(0, 4));
  const next = `${year + 1}-01`;
  return [
    ...dutyLists(listsAt(stationId, year, later(on, -45), leaders)),
    ...(next > story.lastDay ? [] : dutyLists(listsAt(stationId, year + 1, inMonth(next, 12), leaders))),
  ];
};

/** Lists, controls, an application, a score and the title. */
const awarded = (story: Story, stationId: string, on: Day): readonly Step[] => [
  ...listed(story, stationId, on),
  ...controlled(stationId, later(on, -40)),
  applied(stationId, later(on, -9)),
  scored(stationId, later(on, -4), choose(stationId, texts.READY)),
  act(officials.discipline.id, on, 'AwardModelStation', { stationId }),
];

/** The breach of a month takes the title when the month is reported; the station answers the notice. */
const answered = (stationId: string, missed: string): Step => {
  const told = later(inMonth(missed, 28), 8);
  const response = choose(stationId, texts.ANSWERS);
  return act(headOf(stationId), told, 'AnswerModelStationNotice', { stationId, response });
};

/** Who answers for what in the integrity work of a station. */
const roles = (stationId: string, on: Day): readonly Step[] => {
  const [head, secretary = '', other] = fullMembersOf(stationId);
  const fill = (role: string, personId: string | undefined): Step =>
    act(secretary, on, 'FillIntegrityRole', { stationId, role, personId });
  return [fill('HEAD', head), fill('SUPERVISOR', other)];
};

const relieved = (stationId: string, on: Day): Step => {
  const vacated = { stationId, role: 'SUPERVISOR', reason: choose(stationId, texts.RELIEVED) };
  return act(localLeaderOf(stationId), on, 'VacateIntegrityRole', vacated);
};

const lost = (story: Story, stationId: string, on: Day, missed: string): readonly Step[] => [
  ...awarded(story, stationId, on),
  ...roles(stationId, later(on, -48)),
  answered(stationId, missed),
  relieved(stationId, later(on, 30)),
];

/** Stations that apply for the title: one is awarded and keeps it, one loses it, one is found short, one gives up. */
export const modelStations = (story: Story): readonly Step[] => {
  const on = inMonth(story.month(AWARDED), 19);
  const { keeps, loses, others } = contestants(story);
  const [short = '', givesUp = ''] = others;
  const reason = choose(givesUp, texts.GIVEN_UP);
  return [
    ...(keeps ? [...awarded(story, keeps, on), ...roles(keeps, later(on, -50))] : []),
    ...(loses?.missed === undefined ? [] : lost(story, loses.id, on, loses.missed)),
    applied(short, later(on, -20)),
    scored(short, later(on, -6), choose(short, texts.SHORT)),
    applied(givesUp, later(on, -12)),
    act(headOf(givesUp), later(on, -2), 'GiveUpModelStation', { stationId: givesUp, reason }),
  ];
};
