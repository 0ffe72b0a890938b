import { Session, type Debugger, type Runtime } from 'node:inspector';
import { findSourceMap } from 'node:module';
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Place {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}
/** Where a function stands in the sources, `services/…/posting.decider.ts:16`. */
export type PlaceOf = (rule: unknown) => string;

const PROBE = 'zhudianProbe';

/** Asks the engine itself where functions come from, so that no name has to be guessed from the text. */
export const rulePlaces = (root: string): PlaceOf => {
  const session = new Session();
  const scripts = new Map<string, string>();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }: { readonly params: Debugger.ScriptParsedEventDataType }) =>
    scripts.set(params.scriptId, params.url),
  );
  session.post('Debugger.enable');
  return (rule) => {
    const { scriptId, lineNumber, columnNumber } = placeOf(session, rule);
    const script = fileURLToPath(scripts.get(scriptId) ?? '');
    const entry = findSourceMap(script)?.findEntry(lineNumber, columnNumber);
    if (!entry || !('originalSource' in entry)) throw new Error(`${script} has no source map: build it first.`);
    const source = entry.originalSource;
    const path = relative(root, isAbsolute(source) ? source : fileURLToPath(source)).replaceAll('\\', '/');
    return `${path}:${entry.originalLine + 1}`;
  };
};

/** The session answers at once, while it is asked. */
const placeOf = (session: Session, rule: unknown): Place => {
  let properties: Runtime.GetPropertiesReturnType | undefined;
  Object.assign(globalThis, { [PROBE]: rule });
  session.post('Runtime.evaluate', { expression: PROBE }, (_, { result }) => {
    if (result.objectId === undefined) return;
    session.post('Runtime.getProperties', { objectId: result.objectId, ownProperties: true }, (__, found) => {
      properties = found;
    });
  });
  Reflect.deleteProperty(globalThis, PROBE);
  const location = properties?.internalProperties?.find(({ name }) => name === '[[FunctionLocation]]');
  if (!location?.value) throw new Error('Only a function has a place in the sources.');
  return location.value.value as Place;
};
