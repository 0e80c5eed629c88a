import { Button, Image } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ASSET_CONDITION_LABELS,
  type AssetCountView,
  type AssetPhotographView,
  type AssetView,
} from '../../../assets/asset.js';
import { formatMu } from '../../../kernel/area.js';
import { useCounts } from '../../api/assets.js';
import { useActorName } from '../../format/actor-name.js';
import { quantityText } from '../../format/measure-text.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useKeys } from '../../layout/keys.js';
import { QueryNote } from '../../layout/query-note.js';
import { useLanguage } from '../../words/language.js';
import { AttachmentCard } from '../cases/attachment-card.js';
import { CountDialog } from './count-dialog.js';
import { PhotographDialog } from './photograph-dialog.js';
import { WithdrawDialog, type Withdrawn } from './withdraw-dialog.js';

/** What was counted of an asset, the latest first, with its pictures; C records a count. */
export function AssetCounts({ one, mayWrite }: { readonly one: AssetView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const lines = useCounts(one.id);
  const [counting, setCounting] = useState(false);
  const [hanging, setHanging] = useState<AssetCountView | null>(null);
  const [withdrawing, setWithdrawing] = useState<Withdrawn | null>(null);
  const isBusy = counting || hanging !== null || withdrawing !== null;
  useKeys({ c: () => setCounting(true) }, mayWrite && !isBusy);
  const newestFirst = [...(lines.data ?? [])].reverse();
  const withdrawn = new Set(newestFirst.flatMap(({ withdraws }) => withdraws ?? []));
  const stands = ({ id, withdraws }: AssetCountView): boolean =>
    mayWrite && withdraws === null && !withdrawn.has(id);
  return (
    <section className="long-fact">
      <h3>{t('assets.counts')}</h3>
      <QueryNote query={lines} rows={1} />
      {lines.data?.length === 0 && <p className="muted">{t('assets.noCounts')}</p>}
      {newestFirst.map((count) => (
        <OneCount
          key={count.id}
          count={count}
          isWithdrawn={withdrawn.has(count.id)}
          onHang={stands(count) ? () => setHanging(count) : null}
          onWithdraw={stands(count) ? setWithdrawing : null}
        />
      ))}
      {mayWrite && (
        <Button size="small" className="no-print" onClick={() => setCounting(true)}>
          {t('assets.recordCount')} <kbd aria-hidden="true">C</kbd>
        </Button>
      )}
      {counting && <CountDialog one={one} onClose={() => setCounting(false)} />}
      {hanging && <PhotographDialog assetId={one.id} count={hanging} onClose={() => setHanging(null)} />}
      {withdrawing && (
        <WithdrawDialog assetId={one.id} line={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  );
}

function OneCount({
  count,
  isWithdrawn,
  onHang,
  onWithdraw,
}: {
  readonly count: AssetCountView;
  readonly isWithdrawn: boolean;
  /** Null where pictures cannot be hung there. */
  readonly onHang: (() => void) | null;
  /** Null where nothing can be withdrawn. */
  readonly onWithdraw: ((line: Withdrawn) => void) | null;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const isGone = isWithdrawn || count.withdraws !== null;
  return (
    <div className="asset-line">
      <p className={isGone ? 'muted' : ''}>
        <strong className="number">{count.countedDay}</strong> <FoundText count={count} />{' '}
        <span className="muted">{actorName(count.recordedBy)}</span>
        {isGone && (
          <span className="muted"> · {t(isWithdrawn ? 'assets.isWithdrawn' : 'assets.isWithdrawal')}</span>
        )}
        {onHang && (
          <Button size="small" type="link" className="no-print" onClick={onHang}>
            {t('assets.addPhotographs')}
          </Button>
        )}
        {onWithdraw && (
          <Button
            size="small"
            type="link"
            className="no-print"
            aria-label={t('assets.withdrawTitle', { name: t('assets.countOf', { day: count.countedDay }) })}
            onClick={() =>
              onWithdraw({
                kind: 'counts',
                lineId: count.id,
                name: t('assets.countOf', { day: count.countedDay }),
              })
            }
          >
            {t('assets.withdraw')}
          </Button>
        )}
      </p>
      {count.photographs.length > 0 && <Photographs shown={count.photographs} onWithdraw={onWithdraw} />}
    </div>
  );
}

/** What a count found, in one line. */
function FoundText({ count }: { readonly count: AssetCountView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const { foundQuantityMilli, foundValueFen, foundAreaCentiMu, condition } = count;
  const words = [
    foundQuantityMilli === null
      ? null
      : t('assets.foundPieces', { quantity: quantityText(foundQuantityMilli) }),
    foundAreaCentiMu === null ? null : t('assets.mu', { area: formatMu(foundAreaCentiMu) }),
    condition === null ? null : read(ASSET_CONDITION_LABELS[condition]),
    count.differenceReason,
    count.note,
  ].filter((part) => part !== null);
  return (
    <>
      {words.join(' · ')}
      {foundValueFen !== null && (
        <>
          {words.length > 0 && ' · '}
          {withUnit(t('fields.foundValueFen'))} <Money fen={foundValueFen} />
        </>
      )}
    </>
  );
}

function Photographs({
  shown,
  onWithdraw,
}: {
  readonly shown: readonly AssetPhotographView[];
  readonly onWithdraw: ((line: Withdrawn) => void) | null;
}) {
  return (
    <Image.PreviewGroup>
      <ul className="attachment-grid">
        {shown.map(({ id, attachment, recordedBy, recordedAt }) => (
          <AttachmentCard
            key={id}
            link={{ attachment, linkedBy: recordedBy, linkedAt: recordedAt }}
            {...(onWithdraw === null
              ? {}
              : { onEnd: () => onWithdraw({ kind: 'photographs', lineId: id, name: attachment.name }) })}
          />
        ))}
      </ul>
    </Image.PreviewGroup>
  );
}
