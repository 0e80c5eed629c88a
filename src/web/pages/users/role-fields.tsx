import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLES } from '../../../access/role.js';
import { SCOPES_OF_ROLE } from '../../../users/account.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';
import { useLanguage } from '../../words/language.js';
import { scopeKindOf, type RoleFormValues } from './account-form-values.js';
import { useTownCodes, useTownName } from './scope-text.js';

interface Named {
  readonly value: string;
  readonly label: string;
  readonly initials: string;
}

const byNameOrInitials = (typed: string, option?: Named): boolean =>
  isNamedBy(typed, option?.label ?? '', option?.initials ?? '');

/** Role and scope: what the account may do, and on which rows. Only kinds of scope are offered that the role may have. */
export function RoleFields() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const form = Form.useFormInstance<RoleFormValues>();
  const role = Form.useWatch('role', form);
  const scopeKind = Form.useWatch('scopeKind', form);
  const kind = scopeKindOf({ ...(role && { role }), ...(scopeKind && { scopeKind }) });
  const kinds = role ? SCOPES_OF_ROLE[role] : [];
  return (
    <>
      <Form.Item
        name="role"
        label={t('users.role')}
        extra={role && t(`users.roleMay.${role}`)}
        rules={[{ required: true, message: t('users.roleFault') }]}
      >
        <Select options={ROLES.map((value) => ({ value, label: read(ROLE_LABELS[value]) }))} />
      </Form.Item>
      {/* Stays part of the form while it has no choice to offer, so that it knows which fields belong to it. */}
      <Form.Item name="scopeKind" label={t('users.scope')} hidden={kinds.length < 2}>
        <ScopeKinds kinds={kinds} shown={kind} />
      </Form.Item>
      {kind === 'county' && (
        <Form.Item
          name="countyCode"
          label={t('users.scopeCounty')}
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('users.scopeCountyFault') }]}
        >
          <Input inputMode="numeric" maxLength={6} />
        </Form.Item>
      )}
      {kind === 'towns' && <TownsField />}
      {kind === 'villages' && <VillagesField />}
    </>
  );
}

/** Shows the kind that holds, which is the role's first one as long as none was chosen. */
function ScopeKinds({
  kinds,
  shown,
  ...field
}: {
  readonly kinds: (typeof SCOPES_OF_ROLE)[keyof typeof SCOPES_OF_ROLE];
  readonly shown: ReturnType<typeof scopeKindOf>;
  readonly id?: string;
  readonly onChange?: (value: unknown) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      {...(field.id === undefined ? {} : { id: field.id })}
      value={shown}
      onChange={({ target }) => field.onChange?.(target.value)}
      options={kinds.map((value) => ({ value, label: t(`users.scopeKinds.${value}`) }))}
    />
  );
}

function TownsField() {
  const { t } = useTranslation();
  const townName = useTownName();
  return (
    <Form.Item
      name="townCodes"
      label={t('users.scopeTowns')}
      extra={t('users.scopeTownsHint')}
      rules={[
        {
          validator: async (_, codes: readonly string[]) => {
            if (codes.length > 0 && codes.every((code) => /^\d{9}$/.test(code))) return;
            throw new Error(t('users.scopeTownsFault'));
          },
        },
      ]}
    >
      <Select<string[], Named>
        mode="tags"
        tokenSeparators={[' ', ',', ',', '、']}
        showSearch={{ filterOption: byNameOrInitials }}
        options={useTownCodes().map((value) => {
          const label = townName(value);
          return { value, label, initials: pinyinInitials(label) };
        })}
      />
    </Form.Item>
  );
}

function VillagesField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="villageIds"
      label={t('users.scopeVillages')}
      rules={[{ required: true, type: 'array', min: 1, message: t('users.scopeVillagesFault') }]}
    >
      <VillagesPicker />
    </Form.Item>
  );
}

/** Chooses several villages by name or pinyin initials. */
export function VillagesPicker(props: {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}) {
  const { t } = useTranslation();
  const villages = useVillages();
  return (
    <Select<string[], Named>
      {...props}
      mode="multiple"
      loading={villages.isPending}
      placeholder={t('users.scopeVillagesHint')}
      showSearch={{ filterOption: byNameOrInitials }}
      options={(villages.data ?? []).map(({ id, name, initials }) => ({ value: id, label: name, initials }))}
    />
  );
}
