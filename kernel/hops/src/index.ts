export { anonymousFieldsOf, asksOnlyFor } from './anonymous';
export { addressHash, secretIn, withSecret } from './address';
export { HopChannel } from './client-channel';
export { parsed, type Hop, type HopAnswer, type HopCall, type HopEnd } from './hop-call';
export { isGateway } from './gateway-secret';
export { bodyOf, disconnectSignal, LARGEST_BODY, OVERDUE } from './http';
export {
  partsIn,
  partsLine,
  positionEvent,
  positionMessage,
  type ModelChanges,
  type ModelParts,
  type PositionMessage,
  type Stop,
} from './position-message';
export { HOP_PATH, HOP_PROTOCOL, OWN_COMMANDS } from './protocol';
export { offerHops, type HopResponse, type HopRequest, type HopChannels } from './server-channel';
export { decodeInstant } from './instant';
export {
  tokenVerifier,
  TokenRefused,
  type TokenClaims,
  type TokenRules,
  type VerifyToken,
} from './tokens/verify-token';
export { deniedBy, type IsDenied } from './tokens/denied-tokens';
export { actorOf, type ActorClaims, type ClaimedActor } from './tokens/claimed-actor';
export { actorClaimsOf, tokenRulesOf } from './tokens/token-settings';
