/** How far something is, as a bar beside its number. */
export const Percent = ({ value, name }: { readonly value: number; readonly name: string }) => (
  <span className="percent">
    <meter min={0} max={100} value={value} aria-label={name} />
    {` ${value}%`}
  </span>
);
