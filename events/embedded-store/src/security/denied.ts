import { Code, GrpcError } from '../server/status';

/** For who is known and may not. */
export const denied = (): GrpcError =>
  new GrpcError(Code.permissionDenied, 'Access Denied', { exception: 'access-denied' });

/** For who gave a name or a password that is wrong. */
export const unauthenticated = (): GrpcError =>
  new GrpcError(Code.unauthenticated, 'Unauthenticated', { exception: 'not-authenticated' });
