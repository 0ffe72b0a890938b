import { Code, GrpcError } from '../server/status';
import { isMemoryStream, isSecondaryIndex } from '../store/metadata';

/** Throws where a name is one of the real server's secondary indexes: "nothing found" would be a lie. */
export const refuseSecondaryIndex = (name: string): void => {
  if (!isSecondaryIndex(name)) return;
  throw new GrpcError(
    Code.unimplemented,
    `'${name}': this store has no secondary indexes ($idx-...); the streams of the standard projections ($ce-, $et-) can be read`,
  );
};

/** Throws where a name is none that a group can follow. */
export const refuseAsSource = (name: string): void => {
  refuseSecondaryIndex(name);
  if (isMemoryStream(name))
    throw new GrpcError(Code.unimplemented, `'${name}': groups do not follow what is in memory only ($mem-...)`);
};
