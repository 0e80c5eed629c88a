import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PersonView } from '../../../users/person.js';
import { useAccounts, usePersons } from '../../api/users.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { PersonEditor } from './person-editor.js';
import { useTownName, useVillageName } from './scope-text.js';

/** Whose form is open: somebody's, that of a new person, or nobody's. */
type OpenPerson = PersonView | 'new' | null;

const LIST_SEPARATOR = '、';

/** Everybody whom rules must know: with an account, as kin, or as the one who looks after a village. */
export function PersonsPanel() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('users:write');
  const persons = usePersons();
  // The version that was opened, so that what somebody else saves meanwhile comes up as a conflict.
  const [open, setOpen] = useState<OpenPerson>(null);
  const wanted = search.get('q') ?? '';
  const all = persons.data ?? [];
  const shown = all.filter(({ name }) => isNamedBy(wanted, name, pinyinInitials(name)));
  const columns = useColumns(all, mayWrite ? setOpen : null);
  return (
    <>
      <div className="filter-bar no-print" role="search">
        <Input
          type="search"
          className="filter-search"
          aria-label={t('users.search')}
          placeholder={t('users.personPick')}
          prefix={<SearchOutlined />}
          allowClear
          value={wanted}
          onChange={({ target }) =>
            setSearch(
              { tab: 'persons', ...(target.value === '' ? {} : { q: target.value }) },
              { replace: true },
            )
          }
        />
        <span className="muted">{persons.data && t('users.personsCount', { count: all.length })}</span>
        {mayWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => setOpen('new')}
            style={{ marginLeft: 'auto' }}
          >
            {t('users.personAdd')}
          </Button>
        )}
      </div>
      {persons.isError && <FailureNote error={persons.error} onRetry={() => void persons.refetch()} />}
      {persons.data && shown.length === 0 && (
        <EmptyNote
          title={t(wanted === '' ? 'users.personsEmpty' : 'users.personsEmptySearch')}
          todo={t(wanted === '' ? 'users.personsEmptyTodo' : 'users.personsEmptySearchTodo')}
        />
      )}
      {(persons.isPending || shown.length > 0) && (
        <Table<PersonView>
          rowKey="id"
          size="small"
          bordered
          loading={persons.isPending}
          columns={columns}
          dataSource={shown}
          pagination={false}
          showSorterTooltip={false}
          className="page-table"
        />
      )}
      <PersonDrawer open={open} onClose={() => setOpen(null)} />
    </>
  );
}

function PersonDrawer({ open, onClose }: { readonly open: OpenPerson; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={open !== null}
      size={560}
      title={
        open === null || open === 'new'
          ? t('users.personAddTitle')
          : t('users.personEditTitle', { name: open.name })
      }
      onClose={onClose}
      destroyOnHidden
      autoFocus={false}
    >
      {open !== null && <PersonEditor existing={open === 'new' ? null : open} onDone={onClose} />}
    </Drawer>
  );
}

/** Columns of the persons; `onOpen` is null for those who may only look. */
function useColumns(
  all: readonly PersonView[],
  onOpen: ((person: PersonView) => void) | null,
): TableColumnsType<PersonView> {
  const { t } = useTranslation();
  const townName = useTownName();
  const villageName = useVillageName();
  const accounts = useAccounts();
  const personName = (id: string): string => all.find((one) => one.id === id)?.name ?? id;
  const namesOf = (ids: readonly string[], nameOf: (id: string) => string): string =>
    ids.map(nameOf).join(LIST_SEPARATOR);
  return [
    { title: t('users.personName'), render: (_, { name }) => <strong>{name}</strong> },
    { title: t('users.telephone'), dataIndex: 'telephone', className: 'number' },
    {
      title: t('users.town'),
      render: (_, { townCode }) =>
        townCode === null ? <span className="muted">{t('users.townNone')}</span> : townName(townCode),
    },
    { title: t('users.lookedAfter'), render: (_, { villageIds }) => namesOf(villageIds, villageName) },
    { title: t('users.kin'), render: (_, { kinIds }) => namesOf(kinIds, personName) },
    {
      title: t('users.accountsOf'),
      render: (_, { id }) =>
        (accounts.data ?? [])
          .filter(({ personId }) => personId === id)
          .map(({ name }) => name)
          .join(LIST_SEPARATOR),
    },
    ...(onOpen === null
      ? []
      : [
          {
            title: t('users.actions'),
            className: 'no-print',
            render: (_: unknown, person: PersonView) => (
              <Button aria-label={`${t('frame.edit')} ${person.name}`} onClick={() => onOpen(person)}>
                {t('frame.edit')}
              </Button>
            ),
          },
        ]),
  ];
}
