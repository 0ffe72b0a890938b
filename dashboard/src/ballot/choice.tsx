interface ChoiceProps<Value> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several, large enough for a thumb. */
export const Choice = <Value extends string | number>({ name, legend, options, onChange }: ChoiceProps<Value>) => (
  <fieldset>
    <legend>{legend}</legend>
    <div className="options">
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} required onChange={() => onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
