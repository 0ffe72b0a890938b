/** The name under which `GET /hops` is upgraded to a connection that carries many calls. */
export const HOP_PROTOCOL = 'zhudian-hops';
export const HOP_PATH = '/hops';
