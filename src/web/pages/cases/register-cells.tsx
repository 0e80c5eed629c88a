import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORY_LABELS } from '../../../campaigns/campaign.js';
import { CASE_NATURE_LABELS, CASE_SOURCE_LABELS, type CaseRowView } from '../../../cases/case.js';
import { STATES_WITH_CLOCK } from '../../../cases/case-state.js';
import { instantText } from '../../format/instant.js';
import { useItemName } from '../../format/item-name.js';
import { CaseAmount, Money } from '../../format/money.js';
import { OpeningMark } from '../../format/opening-mark.js';
import { StateTag } from '../../format/state-tag.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import type { RegisterColumn } from './register-columns.js';

/** Draws the cell of a column. */
export function useCells(): (column: RegisterColumn, row: CaseRowView) => ReactNode {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { ledger } = useLedger();
  const itemName = useItemName();
  return (column, row) => {
    switch (column) {
      case 'villageId':
        return row.villageName ?? <em className="muted">{t('oneCase.noVillage')}</em>;
      case 'categoryCode':
        return read(CATEGORY_LABELS[row.categoryCode]);
      case 'itemCode':
        return <span className="two-lines">{itemName(row.itemCode, row.itemName)}</span>;
      case 'description':
        return <span className="two-lines">{row.description}</span>;
      case 'amountFen':
        return <CaseAmount kind={row.amountKind} fen={row.amountFen} />;
      case 'recoveredFen':
      case 'outstandingFen':
      case 'returnedFen':
        return row.amountKind === 'known' ? <Money fen={row[column]} /> : null;
      case 'state':
        return (
          <>
            <StateTag state={row.state} /> {row.opening && <OpeningMark />}
          </>
        );
      case 'foundDay':
        return <span className="number">{row.foundDay}</span>;
      case 'dueDay': {
        const late =
          row.dueDay !== null && row.dueDay < ledger.today && STATES_WITH_CLOCK.includes(row.state);
        return (
          <span className="number">
            {row.dueDay}
            {late && <br />}
            {late && <strong className="late">{t('register.overdue')}</strong>}
          </span>
        );
      }
      case 'nature':
        return row.nature && read(CASE_NATURE_LABELS[row.nature]);
      case 'source':
        return row.source && read(CASE_SOURCE_LABELS[row.source]);
      case 'updatedAt':
        return <span className="number">{instantText(row.updatedAt)}</span>;
      default:
        return row[column];
    }
  };
}
