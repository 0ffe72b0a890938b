import { defineSlice } from '@zhudian/framework/service';
import { dueLeftovers } from './due-items';
import { CorrectionResolver, LeftoverResolver } from './register.resolver';

/** The register of corrections over all contexts, and the work that annulments leave. */
export const registerSlice = defineSlice({
  resolvers: [CorrectionResolver, LeftoverResolver],
  dueItems: [dueLeftovers],
});
