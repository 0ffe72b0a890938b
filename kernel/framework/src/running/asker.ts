import type { Viewer, ViewerClass } from '@zhudian/projections';

/** Who asks, and with whom what is seen is shared. */
export interface Asker {
  readonly viewer: Viewer;
  readonly seenBy: ViewerClass;
}
