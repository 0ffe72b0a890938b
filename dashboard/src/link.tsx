import type { MouseEvent, ReactNode } from 'react';
import { go, hrefOf, useAddress } from './address';
import { loadAhead } from './ahead';

interface To {
  readonly to: string;
  readonly params?: Readonly<Record<string, string | undefined>>;
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to another page of ours, which keeps the moment and the language. From a wall nothing leads anywhere. */
export const Link = ({ to, params = {}, className, isCurrent = false, children }: To) => {
  const isOnWall = useAddress().parts[0] === 'screen';
  if (isOnWall) return <span className={className}>{children}</span>;
  const href = hrefOf(to, params);
  const follow = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    go(href);
  };
  const prepare = () => loadAhead(href);
  return (
    <a
      href={href}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={follow}
    >
      {children}
    </a>
  );
};
