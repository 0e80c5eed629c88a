import { Pagination } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FLAG_VERDICT_LABELS, type FlagRuleView, type FlagView } from '../../../red-flags/flag.js';
import { Money } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { SeverityTag } from './severity-tag.js';

/** What a flag is about in a few words, out of its inputs. */
const SAYS = [
  'summary',
  'lessee',
  'assetName',
  'counterparty',
  'payee',
  'accountName',
  'name',
  'month',
] as const;

function saidOf({ inputs }: FlagView): string {
  const said = SAYS.map((name) => inputs[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof said === 'string' ? said : '';
}

/** The flags one after another; the one that is open stays in sight. Arrow keys go through the list. */
export function FlagList({
  rows,
  rules,
  current,
  onGo,
  onStep,
  paging,
}: {
  readonly rows: readonly FlagView[];
  readonly rules: ReadonlyMap<string, FlagRuleView>;
  readonly current: FlagView | null;
  readonly onGo: (row: FlagView) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly paging: {
    readonly page: number;
    readonly size: number;
    readonly total: number;
    readonly onPage: (page: number) => void;
  };
}) {
  const { t } = useTranslation();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    open.current?.scrollIntoView({ block: 'nearest' });
    // Who goes through the list by the arrow keys goes on from the one that is open.
    if (document.activeElement?.closest('.flag-list')) open.current?.focus();
  }, [current?.id]);
  return (
    <>
      <ol
        className="queue-list flag-list no-print"
        aria-label={t('flags.list')}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
          if (by === null) return;
          event.preventDefault();
          onStep(by);
        }}
      >
        {rows.map((row) => {
          const isOpen = row.id === current?.id;
          return (
            <li key={row.id}>
              <button
                type="button"
                ref={isOpen ? open : null}
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => onGo(row)}
              >
                <FlagLine row={row} rule={rules.get(row.ruleCode)} />
              </button>
            </li>
          );
        })}
      </ol>
      {paging.total > paging.size && (
        <Pagination
          simple
          className="no-print"
          current={paging.page}
          pageSize={paging.size}
          total={paging.total}
          showSizeChanger={false}
          onChange={paging.onPage}
        />
      )}
    </>
  );
}

function FlagLine({ row, rule }: { readonly row: FlagView; readonly rule: FlagRuleView | undefined }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <>
      <span className="flag-line">
        <span>
          <span className="number">{row.ruleCode}</span> {rule && read(rule.title)}
        </span>
        {rule && <SeverityTag severity={rule.severity} />}
      </span>
      <span className="flag-line muted">
        <span className="two-lines">
          {row.villageName ?? t('flags.noVillage')} {saidOf(row)}
        </span>
        {row.amountFen !== null && <Money fen={row.amountFen} />}
      </span>
      {row.verdict !== null && (
        <span className="muted">
          {read(FLAG_VERDICT_LABELS[row.verdict])}
          {row.verdictReason !== null && ` · ${row.verdictReason}`}
        </span>
      )}
    </>
  );
}
