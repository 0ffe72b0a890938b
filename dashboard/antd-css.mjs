// The style sheet of Ant Design, of what the pages draw alone: made at build, so that no browser makes it anew at each start.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Components whose classes are not called as their folder. */
const CLASSES = {
  button: ['btn'],
  'date-picker': ['picker'],
  'float-button': ['float-btn'],
  grid: ['row', 'col'],
  'qr-code': ['qrcode'],
};

const folderOf = (component) =>
  component
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/^QRCode$/, 'qr-code')
    .toLowerCase();

const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim().split(' as ')[0])
    .filter((name) => /^[A-Z]/.test(name));

/** The components that the sources import. */
const importedBy = (sources) =>
  sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/import \{([^}]+)\} from 'antd'/g)].flatMap(([, list]) => namesIn(list)),
  );

const fileOf = (from, told) => {
  const path = join(dirname(from), told);
  return [path, `${path}.js`, join(path, 'index.js')].find((each) => each.endsWith('.js') && existsSync(each));
};

/** The folders of the library with styles that a file needs, with what it imports in turn. */
const styledBy = (file, library, seen) => {
  if (file === undefined || seen.has(file)) return [];
  seen.add(file);
  const told = [...readFileSync(file, 'utf8').matchAll(/(?:from|import) ['"](\.[^'"]+)['"]/g)].map(([, path]) => path);
  const [folder, part] = relative(library, file).split(sep);
  return [
    ...(part === 'style' ? [folder] : []),
    ...told.flatMap((each) => styledBy(fileOf(file, each), library, seen)),
  ];
};

/** The rules of a style sheet, each with what it is for. */
const rulesOf = (css) => {
  const rules = [];
  let [depth, from, brace] = [0, 0, 0];
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '"' || css[at] === "'") at = css.indexOf(css[at], at + 1);
    else if (css[at] === '{' && (depth += 1) === 1) brace = at;
    else if (css[at] === '}' && (depth -= 1) === 0) {
      rules.push({ selector: css.slice(from, brace), text: css.slice(from, at + 1) });
      from = at + 1;
    }
  }
  return rules;
};

const LINK = /^a(?=$|[:[])[^ ]*$/;

/** What the library says of links in general is for its own: those of the pages look as these have them. */
const ofLibraryAlone = ({ selector, text }) => {
  const each = selector.split(',').map((one) => one.trim());
  if (!each.every((one) => LINK.test(one))) return text;
  const own = each.map((one) => one.replace(/^a/, "a:where([class*='ant-'])"));
  return own.join(',') + text.slice(selector.length);
};

/** @param sources the files that import from the library. */
export const antdCssOf = (css, sources, root) => {
  const library = join(root, 'es');
  const seen = new Set();
  const drawn = new Set(
    importedBy(sources).flatMap((name) => styledBy(join(library, folderOf(name), 'index.js'), library, seen)),
  );
  const undrawn = readdirSync(library)
    .filter((folder) => existsSync(join(library, folder, 'style')) && !drawn.has(folder))
    .flatMap((folder) => CLASSES[folder] ?? [folder]);
  const isOfNone = new RegExp(`^\\.ant-(${undrawn.join('|')})(?![a-z])`);
  return rulesOf(css)
    .filter(({ selector }) => !selector.split(',').every((each) => isOfNone.test(each.trim())))
    .filter(({ selector }) => selector !== '.data-ant-cssinjs-cache-path')
    .map(ofLibraryAlone)
    .join('');
};
