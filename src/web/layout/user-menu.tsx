import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ROLE_LABELS } from '../../access/role.js';
import { actFor, enter, signOut } from '../api/session.js';
import { useLanguage } from '../words/language.js';
import { useFailureSentence } from './failure-words.js';
import { useSession } from './session-context.js';

const ACT = 'act:';

/** Who is signed in, with the own account, deputies' places, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { user, actingAccountId, mayActFor } = useSession();
  const { message } = App.useApp();
  const sentence = useFailureSentence();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const onError = (error: unknown): void => {
    const { what, reason } = sentence(error);
    void message.error(`${what} ${reason}`);
  };
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => enter(queries, null),
    onError,
  });
  const acting = useMutation({
    mutationFn: actFor,
    onSuccess: async () => {
      await queries.resetQueries();
      await navigate('/');
    },
    onError,
  });
  const places = mayActFor.map(({ accountId, personName, role, toDay }) => ({
    key: `${ACT}${accountId}`,
    label: t('session.menu.actFor', { name: personName, role: read(ROLE_LABELS[role]), day: toDay }),
    disabled: accountId === actingAccountId,
  }));
  const own = actingAccountId === null ? [] : [{ key: ACT, label: t('session.menu.actForSelf') }];
  const choose = (key: string): void => {
    if (key === 'account') void navigate('/account');
    else if (key === 'leave') leaving.mutate();
    else acting.mutate(key === ACT ? null : key.slice(ACT.length));
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: t('session.menu.account') },
          ...(places.length + own.length > 0 ? [{ type: 'divider' as const }, ...places, ...own] : []),
          { type: 'divider' },
          { key: 'leave', label: t('session.menu.leave') },
        ],
        onClick: ({ key }) => choose(key),
      }}
    >
      <Button type="text" loading={leaving.isPending || acting.isPending}>
        {user.personName} · {read(ROLE_LABELS[user.role])}
      </Button>
    </Dropdown>
  );
}
