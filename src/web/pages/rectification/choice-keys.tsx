import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../layout/keys.js';

/** One of a few things, chosen by a press or by its number on the keyboard. */
export function ChoiceKeys<Value extends string>({
  id,
  value,
  onChange,
  options,
  label,
}: {
  /** What Form.Item hands to a field. */
  readonly id?: string;
  readonly value?: Value | null;
  readonly onChange?: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly label: string;
}) {
  const { t } = useTranslation();
  useKeys(Object.fromEntries(options.map((one, place) => [String(place + 1), () => onChange?.(one.value)])));
  return (
    <Space wrap role="group" aria-label={label} {...(id === undefined ? {} : { id })}>
      {options.map((one, place) => (
        <Button
          key={one.value}
          type={one.value === value ? 'primary' : 'default'}
          aria-pressed={one.value === value}
          aria-keyshortcuts={String(place + 1)}
          title={t('work.chooseByKey', { key: place + 1 })}
          onClick={() => onChange?.(one.value)}
        >
          {one.label} <kbd aria-hidden="true">{place + 1}</kbd>
        </Button>
      ))}
    </Space>
  );
}
