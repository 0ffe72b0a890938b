import type { ApolloServerPlugin } from '@apollo/server';
import { encodePosition } from '@zhudian/facts';
import { CLASS_MODELS, type Viewer } from '@zhudian/projections';
import { RequestContext, type Moment, type Ports } from '../graph/request-context';
import type { Asker } from './asker';
import { partNames } from './read-parts';
import { nothingRead, noteReads, type Reads } from './reads';
import type { SharedParts } from './shared-parts';

/** What a request is observed with. */
export interface Observing {
  readonly portsOf: (reads: Reads) => Ports;
  readonly shared: SharedParts;
}

/** A request over HTTP, which records what its response is made from. */
export class ObservedRequest extends RequestContext {
  private readonly watched: { of?: Viewer; as?: Viewer } = {};

  constructor(
    private readonly observing: Observing,
    readonly asker: Asker,
    private readonly moment: Moment,
    readonly reads: Reads = nothingRead(),
  ) {
    super(observing.portsOf(reads), asker.viewer, moment);
  }

  override async shared<T>(
    name: string,
    make: (context: RequestContext) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const { asker, moment, observing, reads } = this;
    // A command that was carried out may have changed who sees what.
    if (this.validOn !== undefined || super.actor !== asker.viewer) return make(this);
    const { position } = this.snapshot;
    const asked = { name, asker, position, reader: this.ports.reader };
    const { made, from } = await observing.shared.get<T>(asked, async () => {
      const part = new ObservedRequest(observing, asker, { ...moment, position });
      return { made: await make(part), from: part.reads };
    });
    noteReads(reads, from);
    return made;
  }

  /** Whoever looks at who it is makes an answer for this person alone. */
  override get actor(): Viewer {
    const { watched, reads } = this;
    const viewer = super.actor;
    if (watched.of !== viewer) Object.assign(watched, { of: viewer, as: watchedViewer(viewer, reads) });
    return watched.as ?? viewer;
  }
}

const watchedViewer = (viewer: Viewer, reads: Reads): Viewer => {
  const { personId, postings, ...rest } = viewer;
  const own = <T>(value: T): T => {
    reads.own = true;
    return value;
  };
  return {
    ...rest,
    get personId() {
      return own(personId);
    },
    get postings() {
      return own(postings);
    },
  };
};

type PartsByModel = Readonly<Record<string, readonly string[]>>;

/** In which parts of the read models a response lies, of those that nothing has changed since. Who is named anew may see more. */
export const partsOf = async ({ reads, asker, ports, snapshot, validOn }: ObservedRequest) => {
  const parts = reads.uncacheable || validOn !== undefined ? new Map() : reads.parts.of(asker.seenBy.grounds);
  if (parts.size === 0) return undefined;
  const { changedAt } = await ports.reader.changes();
  const unchanged = [...parts].filter(([model]) => (changedAt.get(model) ?? Infinity) <= snapshot.position);
  return Object.fromEntries(unchanged.map(([model, some]) => [model, partNames(some)]));
};

/** What a response was made from, and for whom: it is valid until some of it changes. */
const groundsOf = ({ reads, asker: { seenBy, viewer } }: ObservedRequest, parts: PartsByModel | undefined) => {
  if (reads.uncacheable) return { uncacheable: true };
  const day = reads.day && { day: [reads.day.from, reads.day.until] };
  return {
    reads: [...reads.models],
    ...(parts && { parts }),
    ...day,
    ...(reads.own ? { own: true } : { grounds: [...reads.grounds] }),
    viewer: { ...seenBy, restsOn: CLASS_MODELS, ...(viewer.isOfDay ? day : {}) },
  };
};

/** The position of a response, and the read models it was made from. */
export const extensionsOf = (context: ObservedRequest, parts?: PartsByModel): object => ({
  position: encodePosition(context.snapshot.position),
  ...groundsOf(context, parts),
});

/**
 * Adds to every response its position and the read models it was made from: it is valid until one of them changes, for
 * everybody of the same class. A response that depends on more is marked as uncacheable.
 */
export const answerPosition: ApolloServerPlugin<ObservedRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind === 'single' && contextValue?.snapshot) {
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            ...extensionsOf(contextValue, await partsOf(contextValue)),
          };
        }
      },
    }),
};
