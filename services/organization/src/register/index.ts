import { defineSlice } from '@zhudian/framework/service';
import { dueLeftovers } from './due-items';
import { FindingsResolver, StaleDecisionResolver } from './findings.resolver';
import { CorrectionResolver, LeftoverResolver } from './register.resolver';

/** The register over all contexts: corrections and the work that annulments leave, decisions that lost their ground, exceptions. */
export const registerSlice = defineSlice({
  resolvers: [CorrectionResolver, LeftoverResolver, StaleDecisionResolver, FindingsResolver],
  dueItems: [dueLeftovers],
});
