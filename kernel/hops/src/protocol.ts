/** The protocol to which `GET /hops` is upgraded: many calls over one connection. */
export const HOP_PROTOCOL = 'zhudian-hops';
export const HOP_PATH = '/hops';
