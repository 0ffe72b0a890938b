export interface NamedText {
  /** Of the process. */
  readonly name: string;
  /** What it says, in Prometheus' text format. */
  readonly text: string;
}

interface Family {
  /** The process that told its help and type first. */
  readonly by: string;
  readonly head: string[];
  readonly samples: string[];
}

const COMMENT = /^# (?:HELP|TYPE) (?<name>\S+)/;
const SAMPLE = /^(?<name>[A-Za-z_:][\w:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)$/;

/** The sample of a line, if there is one. */
const labelled = (line: string, name: string): readonly string[] => {
  const found = SAMPLE.exec(line)?.groups;
  if (!found) return [];
  const labels = [`process="${name}"`, ...(found['labels'] ? [found['labels']] : [])];
  return [`${found['name']}{${labels.join(',')}} ${found['value']}`];
};

/** A family stands in one place, with the samples of all processes; what is not in the format is left out. */
export const merged = (texts: readonly NamedText[]): string => {
  const families = new Map<string, Family>();
  const familyOf = (told: string, by: string): Family => {
    const family = families.get(told) ?? { by, head: [], samples: [] };
    families.set(told, family);
    return family;
  };
  for (const { name, text } of texts) {
    let current: Family | undefined;
    for (const line of text.split('\n')) {
      const told = COMMENT.exec(line)?.groups?.['name'];
      if (told !== undefined) {
        current = familyOf(told, name);
        current.head.push(...(current.by === name ? [line] : []));
      } else {
        current?.samples.push(...labelled(line, name));
      }
    }
  }
  return [...families.values()].flatMap(({ head, samples }) => [...head, ...samples, '']).join('\n');
};
