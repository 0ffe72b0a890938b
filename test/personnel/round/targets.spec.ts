import { roundDecider } from '@zhudian/personnel';
import { specificationOf } from '../../support';
import {
  binyangAnalysed,
  litangDiagnosed,
  luoboDiagnosed,
  luoboTargeted,
  roundClosed,
  roundOpened,
  targetsFixed,
  wumingAnalysed,
} from '../../support/round.story';

// covers: S01, S02, S03

const round = specificationOf(roundDecider);
const ofRound = { roundId: '2016-1' };
const analyseWuming = { type: 'AnalyseEnterprise', data: { ...ofRound, ...wumingAnalysed.data } } as const;
const diagnoseLuobo = { type: 'DiagnoseStation', data: { ...ofRound, ...luoboDiagnosed.data } } as const;
const fix = (...stationIds: string[]) =>
  ({ type: 'FixTargetStations', data: { ...ofRound, stationIds, rationale: '基础薄弱' } }) as const;

describe('The county enterprises of a round', () => {
  it('are analysed one by one', () => {
    round.given(roundOpened).when(analyseWuming).then(wumingAnalysed);
    round.given(roundOpened, wumingAnalysed).when(analyseWuming).then(wumingAnalysed);
  });

  it('are the ones named when it opened', () =>
    round
      .given(roundOpened)
      .when({ type: 'AnalyseEnterprise', data: { ...analyseWuming.data, countyEnterpriseId: 'hengzhou' } })
      .thenRefused('ENTERPRISE_OUT_OF_SCOPE', { countyEnterpriseId: 'hengzhou' }));

  it('are not analysed before it opens, nor after it closes', () => {
    round.given().when(analyseWuming).thenRefused('ROUND_NOT_OPEN', {});
    round
      .given(...targetsFixed, roundClosed)
      .when(analyseWuming)
      .thenRefused('ROUND_NOT_OPEN', {});
  });

  it('are not analysed any more once the targets are fixed', () =>
    round
      .given(...targetsFixed)
      .when(analyseWuming)
      .thenRefused('TARGETS_ALREADY_FIXED', {}));
});

describe('A station', () => {
  it('is diagnosed with its weaknesses and needs', () =>
    round.given(roundOpened).when(diagnoseLuobo).then(luoboDiagnosed));

  it('is not diagnosed before the round opens, nor after the targets are fixed', () => {
    round.given().when(diagnoseLuobo).thenRefused('ROUND_NOT_OPEN', {});
    round
      .given(...targetsFixed)
      .when(diagnoseLuobo)
      .thenRefused('TARGETS_ALREADY_FIXED', {});
  });
});

describe('Target stations', () => {
  it('are fixed once every enterprise is analysed', () => {
    round
      .given(...targetsFixed.slice(0, -1))
      .when(fix('luobo'))
      .then(luoboTargeted);
    round
      .given(roundOpened, wumingAnalysed, wumingAnalysed, luoboDiagnosed)
      .when(fix('luobo'))
      .thenRefused('ENTERPRISE_NOT_ANALYSED', { missing: ['binyang'] });
  });

  it('carry a recorded weakness each', () =>
    round
      .given(roundOpened, wumingAnalysed, binyangAnalysed, luoboDiagnosed, litangDiagnosed)
      .when(fix('luobo', 'litang', 'fucheng', 'constructor'))
      .thenRefused('STATION_NOT_WEAK', { stations: ['litang', 'fucheng', 'constructor'] }));

  it('are judged by the newest diagnosis', () =>
    round
      .given(roundOpened, wumingAnalysed, binyangAnalysed, luoboDiagnosed, {
        ...luoboDiagnosed,
        data: { ...luoboDiagnosed.data, weaknessCodes: [] },
      })
      .when(fix('luobo'))
      .thenRefused('STATION_NOT_WEAK', { stations: ['luobo'] }));

  it('are fixed once', () =>
    round
      .given(...targetsFixed)
      .when(fix('luobo'))
      .thenRefused('TARGETS_ALREADY_FIXED', {}));

  it('are fixed in an open round', () => {
    round.given().when(fix('luobo')).thenRefused('ROUND_NOT_OPEN', {});
    round
      .given(...targetsFixed, roundClosed)
      .when(fix('luobo'))
      .thenRefused('ROUND_NOT_OPEN', {});
  });
});
