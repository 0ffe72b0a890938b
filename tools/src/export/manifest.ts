/** How a file came about: all that is needed to make it again. */
export interface Manifest {
  /** The address below `/export/`, its moment fixed. */
  readonly file: string;
  readonly position: string;
  /** The digest of the question without its moment. */
  readonly query: string;
  /** Who asked: person, roles and unit. */
  readonly class: string;
  /** The position since which nothing has changed of what it was judged by. */
  readonly rights: string;
  /** What it depends on: the log, or the day and the texts of the vault too. */
  readonly dependsOn: string;
  readonly bytes: number;
  readonly sha256: string;
}

const header = (headers: Headers, name: string): string => headers.get(`x-zhudian-${name}`) ?? '';

/** The address of a file as of the position that it was made at. */
const fixed = (file: string, position: string): string => {
  const [path = '', search = ''] = file.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('asOf', position);
  return `${path}?${parameters}`;
};

export const manifestOf = (file: string, headers: Headers, content: Pick<Manifest, 'bytes' | 'sha256'>): Manifest => {
  const position = header(headers, 'position');
  return {
    file: fixed(file, position),
    position,
    query: header(headers, 'query'),
    class: header(headers, 'class'),
    rights: header(headers, 'rights'),
    dependsOn: header(headers, 'depends-on'),
    ...content,
  };
};

/** Why a file made again is another one; none when it is the same. */
export const differencesOf = (before: Manifest, now: Manifest): readonly string[] => {
  if (before.sha256 === now.sha256) return [];
  const reasons = [
    before.query === now.query ? [] : ['查询不同。 The question is another one.'],
    before.class === now.class ? [] : [`申请人不同：${before.class} → ${now.class}。 Somebody else asks.`],
    before.rights === now.rights
      ? []
      : [`查看范围或其依据自 ${now.rights} 起已变动。 What it is judged by has changed at ${now.rights}.`],
    now.dependsOn === 'log' ? [] : ['其内容随日期或文本库变化。 It depends on the day, or on the texts of the vault.'],
  ].flat();
  return reasons.length > 0 ? reasons : ['原因不明。 Nothing tells why.'];
};
