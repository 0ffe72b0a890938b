import { serviceMatterEvents, type BeneficiaryGroup, type ServiceMatterEvent, type ServiceStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface ServiceMatter {
  readonly stage: ServiceStage;
  readonly stationId?: string;
  readonly beneficiaries: readonly BeneficiaryGroup[];
  readonly dueOn: string;
  readonly renderedById: string;
  readonly renderedOn: string;
  /** The surveys by which its effect was verified. */
  readonly surveys: readonly string[];
}

export const serviceMatterFold: Fold<ServiceMatter, ServiceMatterEvent> = {
  family: serviceMatterEvents,
  initial: { stage: 'NONE', beneficiaries: [], dueOn: '', renderedById: '', renderedOn: '', surveys: [] },
  evolve: {
    ServiceMatterPlanned: (matter, { data: { stationId, beneficiaries, dueOn } }) => ({
      ...matter,
      stage: 'PLANNED',
      stationId,
      beneficiaries,
      dueOn,
    }),
    ServiceRendered: (matter, { data: { renderedById, renderedOn } }) => ({
      ...matter,
      stage: 'RENDERED',
      renderedById,
      renderedOn,
    }),
    // What was not confirmed is to be done all the same.
    ServiceVerified: (matter, { data: { serviceFinding } }) => ({
      ...matter,
      stage: serviceFinding === 'NOT_CONFIRMED' ? 'PLANNED' : 'VERIFIED',
    }),
    ServiceEffectVerified: (matter, { data: { surveyId } }) => ({
      ...matter,
      surveys: [...matter.surveys, surveyId],
    }),
    ServiceMatterCalledOff: (matter) => ({ ...matter, stage: 'CALLED_OFF' }),
  },
};
