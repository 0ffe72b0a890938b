import { knownPosting, knownUnit, surveyDecider, surveyFold } from '@zhudian/integrity-performance';
import { actAs, specificationOf, stateAfter } from '../../support';
import { luoboRegistered, weiPosted } from '../../support/organization.story';
import { ballotKey, surveyClosed, surveyId, surveyOpened } from '../../support/survey.story';

// covers: N16

type Opened = ReturnType<typeof surveyOpened>['data'];

const survey = specificationOf(surveyDecider);
const told = { mean: 3, favourable: 40, satisfaction: 50 };
const atStart = (changes: Partial<Opened> = {}) => {
  const { baselineId: _, ...data } = surveyOpened({ phase: 'BASELINE', ...changes }).data;
  return { type: 'SurveyOpened' as const, data };
};
const baselineOf = (changes: Partial<Opened> = {}) => stateAfter(surveyFold, atStart(changes), surveyClosed(6, told));

const opening = (
  without: readonly (keyof Opened)[],
  changes: Partial<Opened> = {},
  reasons = {},
  baseline = baselineOf(),
) => {
  const kept = Object.entries(surveyOpened(changes).data).filter(
    ([name]) => name !== 'ballotKey' && !without.some((one) => one === name),
  );
  return {
    type: 'OpenSurvey' as const,
    data: { surveyId, ...Object.fromEntries(kept) } as { surveyId: string } & Omit<Opened, 'ballotKey'>,
    act: actAs('PARTY_WORK', { reasons }),
    held: { ballotKey },
    read: {
      unit: stateAfter(knownUnit, luoboRegistered),
      posting: stateAfter(knownPosting, weiPosted),
      baseline,
    },
  };
};
const asked = (command: ReturnType<typeof opening>) => survey.given().when(command);

describe('Before and after of a posting', () => {
  it('the survey at its end names the one at its start, or says why there is none', () => {
    asked(opening([])).then(surveyOpened());
    asked(opening(['baselineId'])).thenRefused('SURVEY_BASELINE_MISSING', {});
    const { baselineId: _, ...data } = surveyOpened().data;
    asked(opening(['baselineId'], {}, { SURVEY_BASELINE_MISSING: '任期初尚未测评。' })).then({
      type: 'SurveyOpened',
      data,
    });
  });

  it.each([
    ['of another posting', baselineOf({ postingId: 'r2016.li' })],
    ['no survey at the start', baselineOf({ phase: 'REGULAR' })],
    ['still open', stateAfter(surveyFold, atStart())],
    ['withheld', stateAfter(surveyFold, atStart(), surveyClosed(4))],
  ])('what it names is not %s', (_, baseline) =>
    asked(opening([], {}, {}, baseline)).thenRefused('SURVEY_BASELINE_UNFIT', { baselineId: 'survey-0' }),
  );

  it('only a survey at the end is compared', () =>
    asked(opening([], { phase: 'REGULAR' })).thenRefused('SURVEY_BASELINE_UNFIT', { baselineId: 'survey-0' }));

  it('both ask the same, or it is said why not', () => {
    const questions = ['办事公道', '工作作风'];
    const differ = { baselineId: 'survey-0', questions: ['工作作风', '办事公道'] };
    asked(opening([], { questions })).thenRefused('SURVEY_QUESTIONS_DIFFER', differ);
    const more = baselineOf({ questions: ['工作作风', '办事公道', '服务群众'] });
    asked(opening([], {}, {}, more)).thenRefused('SURVEY_QUESTIONS_DIFFER', {
      ...differ,
      questions: ['工作作风', '办事公道', '服务群众'],
    });
    const reasons = { SURVEY_QUESTIONS_DIFFER: '原题目已调整。' };
    asked(opening([], { questions }, reasons)).then(surveyOpened({ questions }));
  });

  it('working style is among what is asked, or it is said why not', () => {
    const questionDimensions = ['SERVICE' as const, 'INTEGRITY' as const];
    asked(opening([], { questionDimensions })).thenRefused('STYLE_NOT_ASKED', { phase: 'END' });
    asked(opening(['questionDimensions'])).thenRefused('STYLE_NOT_ASKED', { phase: 'END' });
    asked(opening([], { questionDimensions }, { STYLE_NOT_ASKED: '另行测评。' })).then(
      surveyOpened({ questionDimensions }),
    );
    const { baselineId: _, questionDimensions: __, ...data } = surveyOpened({ phase: 'REGULAR' }).data;
    asked(opening(['baselineId', 'questionDimensions'], { phase: 'REGULAR' })).then({ type: 'SurveyOpened', data });
  });

  it('each question is about one dimension', () =>
    asked(opening([], { questionDimensions: ['STYLE'] })).thenRefused('DIMENSIONS_UNFIT', {
      questions: 2,
      dimensions: 1,
    }));
});
