export type Action = 'read' | 'write' | 'delete' | 'metaRead' | 'metaWrite';

/** What callers can be. Each may do what the ones before it may. */
export const RIGHTS = ['anonymous', 'user', '$ops', '$admins'] as const;
export type Right = (typeof RIGHTS)[number];

export const includes = (right: Right, needed: Right): boolean => RIGHTS.indexOf(right) >= RIGHTS.indexOf(needed);

export interface Caller {
  readonly name: string;
  readonly groups: readonly string[];
  readonly right: Right;
}

/** A gRPC call or an HTTP request: its headers say who asks. */
export interface Asking {
  readonly headers: { readonly authorization?: string | undefined };
}

/** Who has not said who they are. */
export const NOBODY: Caller = { name: 'anonymous', groups: [], right: 'anonymous' };

/** Decides who may do what. What throws, throws a GrpcError for a caller who may not. */
export interface Access {
  /** False where everyone may do everything. */
  readonly enforced: boolean;
  /** Says who is calling, where they may call the method, `/service/name`, at all. */
  admit(asking: Asking, method: string): Promise<Caller>;
  require(asking: Asking, stream: string, action: Action): Promise<void>;
  mayRead(caller: Caller, stream: string): boolean;
}
