import { bool, int, string, uint } from '../codec/kinds';
import { list, message, one, optional } from '../codec/message';
import { Uuid } from './shared';

const SupportedMethod = message({ method: one(1, string), service: one(2, string), features: list(3, string) });
export const SupportedMethods = message({ methods: list(1, SupportedMethod), version: one(2, string) });

const EndPoint = message({ address: one(1, string), port: one(2, uint) });
const MemberInfo = message({
  instanceId: optional(1, Uuid),
  timeStamp: one(2, int),
  state: one(3, uint),
  isAlive: one(4, bool),
  endPoint: optional(5, EndPoint),
});
export const ClusterInfo = message({ members: list(1, MemberInfo) });
