import { key, ref, serviceMatterEvents } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { branchRoll } from '../shared/branch-roll';
import type { ServiceMatter } from './service-matter.state';
import { serviceSurvey } from './service-survey';

const service = command<ServiceMatter>();
const facts = serviceMatterEvents.schemas;
const ofMatter = { serviceMatterId: ref('ServiceMatter') };
const ABOVE = ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const HOUSE = ['STATION', 'FIRST_SECRETARY', ...ABOVE] as const;
const itself = {
  of: ({ serviceMatterId }: { serviceMatterId: string }) => serviceMatterId,
  scope: (_: unknown, { stationId }: ServiceMatter) => stationId,
};

export const serviceMatterCommands = {
  PlanServiceMatter: service({
    items: ['N10'],
    emits: ['ServiceMatterPlanned'],
    about: {
      zh: '计划一件服务群众事项：写明服务对象类别、方式和期限，不登记姓名。',
      en: 'Plan a matter of service to the masses: for which kinds of groups, by what means and until when; no names.',
    },
    roles: [...HOUSE],
    input: facts.ServiceMatterPlanned.extend({ serviceMatterId: key('ServiceMatter') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ roll: stateOf(branchRoll, branchId) }),
  }),
  RenderService: service({
    items: ['N10'],
    emits: ['ServiceRendered'],
    about: {
      zh: '登记服务群众事项的办理情况、服务户数（人次）和佐证材料。',
      en: 'Record that the service was rendered: what came of it, how many were served, and what proves it.',
    },
    roles: [...HOUSE],
    input: facts.ServiceRendered.omit({ renderedById: true, renderedOn: true, inTime: true }).extend(ofMatter),
    ...itself,
  }),
  VerifyService: service({
    items: ['N10'],
    emits: ['ServiceVerified'],
    about: {
      zh: '核实已办理的服务群众事项；由办理人以外的人员办理。',
      en: 'Verify a service that was rendered; not by who recorded it.',
    },
    roles: [...ABOVE],
    input: facts.ServiceVerified.omit({ verifiedById: true }).extend(ofMatter),
    ...itself,
  }),
  VerifyServiceEffect: service({
    items: ['N10'],
    emits: ['ServiceEffectVerified'],
    about: {
      zh: '用已结束的满意度测评检验服务成效；数值由系统取自测评结果。',
      en: 'Verify the effect of a service by a survey that is closed; the figures are taken from its results.',
    },
    roles: ['FIRST_SECRETARY', ...ABOVE],
    input: facts.ServiceEffectVerified.pick({ surveyId: true }).extend(ofMatter),
    ...itself,
    reads: ({ surveyId }) => ({ survey: stateOf(serviceSurvey, surveyId) }),
  }),
  CallOffServiceMatter: service({
    items: ['N10'],
    emits: ['ServiceMatterCalledOff'],
    about: {
      zh: '取消尚未办理的服务群众事项，说明理由。',
      en: 'Call off a service that was not rendered, and say why.',
    },
    roles: [...HOUSE],
    input: facts.ServiceMatterCalledOff.extend(ofMatter),
    ...itself,
  }),
};
export type ServiceMatterCommand = CommandOf<typeof serviceMatterCommands>;
