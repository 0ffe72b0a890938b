import { defineAggregate, hasReason, refuse, type Rule } from '@zhudian/framework';
import { serviceMatterCommands } from './service-matter.commands';
import { unlessAt, verifyEffect, type ServiceMatterDecider } from './service-effect.rules';
import { serviceMatterRefusals } from './service-matter.refusals';
import { serviceMatterFold } from './service-matter.state';

const plan: Rule<ServiceMatterDecider, 'PlanServiceMatter'> = (matter, { data, read: { roll } }) => {
  const { serviceMatterId: _, ...planned } = data;
  const { branchId, stationId } = data;
  const beneficiaries = [...new Set(data.beneficiaries)];
  const no = unlessAt(matter, 'NONE');
  if (no) return no;
  return roll.stationId === stationId
    ? [{ type: 'ServiceMatterPlanned', data: { ...planned, beneficiaries } }]
    : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
};

const render: Rule<ServiceMatterDecider, 'RenderService'> = (matter, command) => {
  const { serviceMatterId: _, ...data } = command.data;
  const { on, by } = command.act;
  const { dueOn } = matter;
  const no = unlessAt(matter, 'PLANNED');
  if (no) return no;
  const inTime = on <= dueOn;
  return inTime || hasReason(command, 'SERVICE_LATE')
    ? [{ type: 'ServiceRendered', data: { ...data, renderedById: by, renderedOn: on, inTime } }]
    : refuse('SERVICE_LATE', { dueOn, on });
};

const verify: Rule<ServiceMatterDecider, 'VerifyService'> = (matter, command) => {
  const { serviceMatterId: _, ...data } = command.data;
  const { by } = command.act;
  const no = unlessAt(matter, 'RENDERED');
  if (no) return no;
  return by === matter.renderedById
    ? refuse('SEGREGATION_OF_DUTIES')
    : [{ type: 'ServiceVerified', data: { ...data, verifiedById: by } }];
};

export const serviceMatterDecider: ServiceMatterDecider = {
  ...serviceMatterFold,
  decide: {
    PlanServiceMatter: plan,
    RenderService: render,
    VerifyService: verify,
    VerifyServiceEffect: verifyEffect,
    CallOffServiceMatter: (matter, { data: { serviceMatterId: _, ...data } }) =>
      unlessAt(matter, 'PLANNED') ?? [{ type: 'ServiceMatterCalledOff', data }],
  },
};

export const serviceMatter = defineAggregate({
  decider: serviceMatterDecider,
  commands: serviceMatterCommands,
  refusals: serviceMatterRefusals,
});
