import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DISPOSAL_WAY_LABELS, type AssetDisposalView, type AssetView } from '../../../assets/asset.js';
import { useDisposals } from '../../api/assets.js';
import { quantityText } from '../../format/measure-text.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useKeys } from '../../layout/keys.js';
import { QueryNote } from '../../layout/query-note.js';
import { useLanguage } from '../../words/language.js';
import { DisposalDialog } from './disposal-dialog.js';
import { WithdrawDialog, type Withdrawn } from './withdraw-dialog.js';

/** How an asset, or parts of it, left the village, line by line; D records a disposal. */
export function AssetDisposals({ one, mayWrite }: { readonly one: AssetView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const lines = useDisposals(one.id);
  const [disposing, setDisposing] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Withdrawn | null>(null);
  useKeys({ d: () => setDisposing(true) }, mayWrite && !disposing && withdrawing === null);
  const withdrawn = new Set(lines.data?.flatMap(({ withdraws }) => withdraws ?? []));
  const nameOf = ({ day, way }: AssetDisposalView): string => `${day} ${read(DISPOSAL_WAY_LABELS[way])}`;
  return (
    <section className="long-fact">
      <h3>{t('assets.disposals')}</h3>
      <QueryNote query={lines} rows={1} />
      {lines.data?.length === 0 && <p className="muted">{t('assets.noDisposals')}</p>}
      {lines.data && lines.data.length > 0 && (
        <DisposalTable
          lines={lines.data}
          withdrawn={withdrawn}
          onWithdraw={(line) =>
            mayWrite && line.withdraws === null && !withdrawn.has(line.id)
              ? () => setWithdrawing({ kind: 'disposals', lineId: line.id, name: nameOf(line) })
              : null
          }
        />
      )}
      {mayWrite && (
        <Button size="small" className="no-print" onClick={() => setDisposing(true)}>
          {t('assets.recordDisposal')} <kbd aria-hidden="true">D</kbd>
        </Button>
      )}
      {disposing && <DisposalDialog one={one} onClose={() => setDisposing(false)} />}
      {withdrawing && (
        <WithdrawDialog assetId={one.id} line={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  );
}

/** Every line, those that no longer count among them. */
function DisposalTable({
  lines,
  withdrawn,
  onWithdraw,
}: {
  readonly lines: readonly AssetDisposalView[];
  readonly withdrawn: ReadonlySet<string>;
  /** Withdraws a line; null where that cannot be done. */
  readonly onWithdraw: (line: AssetDisposalView) => (() => void) | null;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table wide-table">
      <thead>
        <tr>
          <th scope="col">{t('fields.day')}</th>
          <th scope="col">{t('fields.way')}</th>
          <th scope="col" className="number-cell">
            {t('assets.quantity')}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('fields.valuationFen'))}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('fields.proceedsFen'))}
          </th>
          <th scope="col">{t('assets.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <DisposalRow
            key={line.id}
            line={line}
            isWithdrawn={withdrawn.has(line.id)}
            onWithdraw={onWithdraw(line)}
          />
        ))}
      </tbody>
    </table>
  );
}

function DisposalRow({
  line,
  isWithdrawn,
  onWithdraw,
}: {
  readonly line: AssetDisposalView;
  readonly isWithdrawn: boolean;
  readonly onWithdraw: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { procedure, resolution, valuationOrgan, valuationDay, counterparty, note } = line;
  const words = [procedure, resolution, valuationOrgan, valuationDay, counterparty, note];
  const isGone = isWithdrawn || line.withdraws !== null;
  const way = read(DISPOSAL_WAY_LABELS[line.way]);
  return (
    <tr className={isGone ? 'muted' : ''}>
      <td className="number">{line.day}</td>
      <td>{way}</td>
      <td className="number-cell">
        {line.quantityMilli === null ? t('assets.all') : quantityText(line.quantityMilli)}
      </td>
      <td className="number-cell">
        {line.valuationFen === null ? t('frame.none') : <Money fen={line.valuationFen} />}
      </td>
      <td className="number-cell">
        <Money fen={line.proceedsFen} />
      </td>
      <td>
        {words.filter((part) => part !== null).join(' · ')}{' '}
        {isGone && t(isWithdrawn ? 'assets.isWithdrawn' : 'assets.isWithdrawal')}
        {onWithdraw && (
          <Button
            size="small"
            className="no-print"
            aria-label={t('assets.withdrawTitle', { name: `${line.day} ${way}` })}
            onClick={onWithdraw}
          >
            {t('assets.withdraw')}
          </Button>
        )}
      </td>
    </tr>
  );
}
