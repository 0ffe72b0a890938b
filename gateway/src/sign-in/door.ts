import type { Door } from '../http/route';
import type { Settings } from '../options';
import { SignIn } from './sign-in';
import { signInRoutes } from './sign-in-routes';
import { me } from './who';

/** Sign-in where it is set; everybody is told who a token stands for. */
export const doorOf = (settings: Settings): Door => {
  const whoIsIt = me(settings);
  if (!settings.signIn) return { admitting: (route) => route, routes: { '/me': whoIsIt } };
  const signIn = new SignIn(settings.signIn, settings);
  return { admitting: signIn.admitting, routes: { '/me': signIn.admitting(whoIsIt), ...signInRoutes(signIn) } };
};
