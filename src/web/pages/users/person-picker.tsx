import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../users/person.js';
import { usePersons } from '../../api/users.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';

interface Named {
  readonly value: string;
  readonly label: string;
  readonly initials: string;
}

interface PickerProps {
  readonly id?: string;
  /** Who is not offered: the person whose own kin are chosen. */
  readonly without?: string | undefined;
}

const byNameOrInitials = (typed: string, option?: Named): boolean =>
  isNamedBy(typed, option?.label ?? '', option?.initials ?? '');

/** Two of the same name are told apart by their telephone. */
const optionOf = ({ id, name, telephone }: PersonView): Named => ({
  value: id,
  label: telephone === null ? name : `${name} ${telephone}`,
  initials: pinyinInitials(name),
});

/** What every picker of persons offers: all but one, found by name or pinyin initials. */
function useOffer(without: string | undefined) {
  const { t } = useTranslation();
  const persons = usePersons();
  return {
    loading: persons.isPending,
    placeholder: t('users.personPick'),
    showSearch: { filterOption: byNameOrInitials },
    options: (persons.data ?? []).filter(({ id }) => id !== without).map(optionOf),
  };
}

/** Chooses a person. */
export function PersonPicker({
  without,
  ...props
}: PickerProps & { readonly value?: string; readonly onChange?: (value: string) => void }) {
  return <Select<string, Named> {...useOffer(without)} {...props} />;
}

/** Chooses several persons. */
export function PersonsPicker({
  without,
  ...props
}: PickerProps & { readonly value?: string[]; readonly onChange?: (value: string[]) => void }) {
  return <Select<string[], Named> mode="multiple" {...useOffer(without)} {...props} />;
}
