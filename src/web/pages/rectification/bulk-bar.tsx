import { Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BULK_DEEDS,
  BULK_MAX,
  bulkLabel,
  bulkPermission,
  type BulkDeed,
} from '../../../rectification/bulk.js';
import { useSession } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { BulkDialog } from './bulk-dialog.js';
import './bulk.css';

/** Deeds that are seldom done on many cases; they stand behind a button. */
const SELDOM: readonly BulkDeed[] = ['immediate', 'continue', 'suspend', 'resume'];

/** What this person may do on many cases; whose a closure is, is for the campaign to say. */
export function useBulkDeeds(): readonly BulkDeed[] {
  const { permissions } = useSession().user;
  return useMemo(
    () =>
      BULK_DEEDS.filter(
        (deed) =>
          permissions.includes(bulkPermission(deed)) ||
          (deed === 'close' && permissions.includes('cases:verify')),
      ),
    [permissions],
  );
}

/** The bar over the register while cases are chosen: how many, all that the filters select, and what can be done. */
export function BulkBar({
  chosen,
  total,
  isChoosing,
  onChooseFiltered,
  onClear,
}: {
  readonly chosen: readonly string[];
  /** Cases that the filters select. */
  readonly total: number;
  readonly isChoosing: boolean;
  readonly onChooseFiltered: () => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const deeds = useBulkDeeds();
  const [deed, setDeed] = useState<BulkDeed | null>(null);
  if (chosen.length === 0 || deeds.length === 0) return null;
  const often = deeds.filter((one) => !SELDOM.includes(one));
  const seldom = deeds.filter((one) => SELDOM.includes(one));
  const tooMany = chosen.length > BULK_MAX;
  return (
    <div className="bulk-bar no-print" role="toolbar" aria-label={t('bulk.bar')}>
      <strong aria-live="polite">{t('bulk.chosen', { count: chosen.length })}</strong>
      {total > chosen.length && (
        <Button type="link" size="small" loading={isChoosing} onClick={onChooseFiltered}>
          {total > BULK_MAX
            ? t('bulk.chooseFirst', { max: BULK_MAX, total })
            : t('bulk.chooseFiltered', { count: total })}
        </Button>
      )}
      <Button type="link" size="small" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {tooMany && <span className="late">{t('bulk.tooMany', { max: BULK_MAX })}</span>}
      {often.map((one) => (
        <Button key={one} disabled={tooMany} onClick={() => setDeed(one)}>
          {read(bulkLabel(one))}
        </Button>
      ))}
      {seldom.length > 0 && (
        <Dropdown
          trigger={['click']}
          disabled={tooMany}
          menu={{
            items: seldom.map((key) => ({ key, label: read(bulkLabel(key)) })),
            onClick: ({ key }) => setDeed(seldom.find((one) => one === key) ?? null),
          }}
        >
          <Button>{t('bulk.more')}</Button>
        </Dropdown>
      )}
      {deed !== null && (
        <BulkDialog deed={deed} ids={chosen} onBegun={onClear} onClose={() => setDeed(null)} />
      )}
    </div>
  );
}
