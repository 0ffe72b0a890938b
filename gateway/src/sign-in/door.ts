import type { Door } from '../http/route';
import type { Settings } from '../options';
import { SignIn } from './sign-in';
import { signInRoutes } from './sign-in-routes';

/** Sign-in where it is set. */
export const doorOf = (settings: Settings): Door => {
  if (!settings.signIn) return { admitting: (route) => route, routes: {} };
  const signIn = new SignIn(settings.signIn, settings);
  return { admitting: signIn.admitting, routes: signInRoutes(signIn) };
};
