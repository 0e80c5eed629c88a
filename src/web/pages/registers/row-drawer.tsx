import type { UseQueryResult } from '@tanstack/react-query';
import { Drawer, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryNote } from '../../layout/query-note.js';
import { RegisterHistory } from './register-history.js';
import './registers.css';

/** The drawer beside a list with the row that the address names: the row, the wait for it, or why it is not there. */
export function RowDrawer<View>({
  id,
  query,
  title,
  size = 760,
  onClose,
  children,
}: {
  /** Null keeps it closed. */
  readonly id: string | null;
  readonly query: UseQueryResult<View>;
  readonly title: string;
  /** In pixels. */
  readonly size?: number;
  readonly onClose: () => void;
  readonly children: (one: View) => ReactNode;
}) {
  return (
    <Drawer
      open={id !== null}
      size={size}
      title={title}
      className="register-drawer"
      onClose={onClose}
      destroyOnHidden
    >
      {id !== null && <QueryNote query={query} />}
      {query.data !== undefined && children(query.data)}
    </Drawer>
  );
}

/** What stands of a row, and behind a tab its history; `path` is that of the row. */
export function FactsAndHistory({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Tabs
      items={[
        { key: 'facts', label: t('registers.facts'), children },
        { key: 'history', label: t('registers.history'), children: <RegisterHistory path={path} /> },
      ]}
    />
  );
}
