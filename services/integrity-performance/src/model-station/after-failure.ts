import { indicatorEvents, indicatorParts, riskPointEvents, idOfStream, type ModelStationGround } from '@zhudian/facts';
import { definePolicy, type Consequence } from '@zhudian/framework/service';
import { modelStation } from './model-station.decider';

const failed = (stationId: string, ground: ModelStationGround, cause: object): readonly Consequence[] => [
  { aggregate: modelStation, type: 'RevokeFailedModelStation', data: { stationId, ground, ...cause } },
];

/** A breach takes the title of a station. */
export const modelStationAfterBreach = definePolicy('model-station-after-breach', indicatorEvents, {
  BreachDetected: ({ stream, position, data: { period } }) => {
    const { stationId, code } = indicatorParts(idOfStream(stream));
    return failed(stationId, 'INDICATOR_BREACH', { code, period, foundAt: String(position) });
  },
});

/** So does a risk of level I. */
export const modelStationAfterRisk = definePolicy('model-station-after-risk', riskPointEvents, {
  RiskIdentified: ({ stream, position, data: { stationId, level } }) =>
    level === 'I'
      ? failed(stationId, 'LEVEL_I_RISK', { riskPointId: idOfStream(stream), foundAt: String(position) })
      : [],
  RiskReviewed: ({ stream, position, data: { stationId, level } }) =>
    level === 'I' && stationId
      ? failed(stationId, 'LEVEL_I_RISK', { riskPointId: idOfStream(stream), foundAt: String(position) })
      : [],
});
