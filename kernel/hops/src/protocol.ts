/** The protocol to which `GET /hops` is upgraded: many calls over one connection. */
export const HOP_PROTOCOL = 'zhudian-hops';
export const HOP_PATH = '/hops';

/** What is asked of every other context before one carries a command out; each answers it without a look at who asks. */
export const OWN_COMMANDS = 'query($ids:[ID!]!){ownCommands(ids:$ids)}';
