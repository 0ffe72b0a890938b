import type { RequestContext } from '@zhudian/framework/service';
import type { PersonVault } from './person-vault';

/** The vault that the personnel service opened at its start. */
export const vaultOf = ({ ports }: RequestContext): PersonVault => ports.extra as PersonVault;
