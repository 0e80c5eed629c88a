import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Permission } from '../../../access/permission.js';
import { LIST_KINDS, LISTS, type ListKind } from '../../../papers/list.js';
import { useSession } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

/** Papers that have a page of their own, with what they need. */
const ELSEWHERE = [
  { word: 'overdue', path: places.overdue, needs: 'cases:read' },
  { word: 'stage', path: '/papers/stage', needs: 'papers:read' },
  { word: 'returns', path: '/returns', needs: 'returns:read' },
  { word: 'figures', path: '/figures', needs: 'rollups:read' },
  { word: 'taskSheets', path: '/task-sheets', needs: 'task-sheets:read' },
  { word: 'sanctions', path: '/discipline', needs: 'discipline:read' },
  { word: 'registers', path: '/exports', needs: 'exports:run' },
] as const satisfies readonly { word: string; path: string; needs: Permission }[];

/** Every paper by name: lists open here, the others where they are made. */
export function PaperIndex({ kind }: { readonly kind: ListKind }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { permissions } = useSession().user;
  return (
    <nav className="papers-index no-print" aria-label={t('papers.index')}>
      <h2>{t('papers.lists')}</h2>
      <ul>
        {LIST_KINDS.filter((one) => permissions.includes(LISTS[one].needs)).map((one) => (
          <li key={one}>
            <Link to={`/papers?kind=${one}`} aria-current={one === kind ? 'page' : undefined}>
              {read(LISTS[one].label)}
            </Link>
          </li>
        ))}
      </ul>
      <h2>{t('papers.elsewhere')}</h2>
      <ul>
        {ELSEWHERE.filter(({ needs }) => permissions.includes(needs)).map(({ word, path }) => (
          <li key={word}>
            <Link to={path}>{t(`papers.others.${word}`)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
