import { AutoComplete, Form } from 'antd';

/** A text of which papers mostly write one of these words; any other may be typed as the paper has it. */
export function WordsField({
  name,
  label,
  words,
  max,
  extra,
}: {
  readonly name: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly max: number;
  readonly extra?: string;
}) {
  return (
    <Form.Item name={name} label={label} {...(extra === undefined ? {} : { extra })}>
      <AutoComplete
        options={words.map((value) => ({ value }))}
        showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        maxLength={max}
      />
    </Form.Item>
  );
}
