import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DISCIPLINE_MONEY } from '../../../cases/settlement.js';
import type { DisciplineMoneyView } from '../../../discipline/discipline-money.js';
import { useDisciplineMoney } from '../../api/dealt.js';
import { Money } from '../../format/money.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { MoneyDialog } from './money-dialog.js';
import { MoneySums } from './money-sums.js';
import { ReverseMoneyDialog } from './reverse-money-dialog.js';
import { LINES_SHOWN, type LinesOf } from './standing-lines.js';
import { QueryNote } from '../../layout/query-note.js';

/** What discipline organs took of a person or for a case: the five kinds apart, and every line with its paper. */
export function MoneyLines({ of, mayWrite }: { readonly of: LinesOf; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const list = useDisciplineMoney({ ...of, size: LINES_SHOWN });
  const [adding, setAdding] = useState(false);
  const [reversing, setReversing] = useState<DisciplineMoneyView | null>(null);
  const personId = 'personId' in of ? of.personId : null;
  const caseId = 'caseId' in of ? of.caseId : null;
  return (
    <section className="long-fact">
      <h3>{t('dealt.tabs.money')}</h3>
      <QueryNote query={list} rows={1} />
      {list.data?.total === 0 && <p className="muted">{t('dealt.none')}</p>}
      {list.data && list.data.total > 0 && (
        <>
          <MoneySums sums={list.data.sums} />
          <table className="plain-table" style={{ marginTop: 8 }}>
            <tbody>
              {list.data.rows.map((line) => (
                <MoneyRow
                  key={line.id}
                  line={line}
                  isOfCase={caseId !== null}
                  onReverse={mayWrite ? setReversing : null}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {mayWrite && (
        <Button size="small" className="no-print" style={{ marginTop: 8 }} onClick={() => setAdding(true)}>
          {t('dealt.recordMoney')}
        </Button>
      )}
      {adding && <MoneyDialog personId={personId} caseId={caseId} onClose={() => setAdding(false)} />}
      {reversing && <ReverseMoneyDialog line={reversing} onClose={() => setReversing(null)} />}
    </section>
  );
}

function MoneyRow({
  line,
  isOfCase,
  onReverse,
}: {
  readonly line: DisciplineMoneyView;
  readonly isOfCase: boolean;
  readonly onReverse: ((line: DisciplineMoneyView) => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { person, case: about } = line;
  return (
    <tr>
      <td className="number">{line.day}</td>
      <td>{read(DISCIPLINE_MONEY[line.kind])}</td>
      <td className="number-cell">
        <Money fen={line.amountFen} />
      </td>
      <td>{line.documentNumber}</td>
      <td>
        {isOfCase
          ? person && <Link to={places.dealtPerson(person.id)}>{`${person.villageName} ${person.name}`}</Link>
          : about && <Link to={places.cases({ case: about.id })}>{about.number}</Link>}
      </td>
      <td>
        {line.note} {line.isReversed && <span className="muted">{t('registers.isReversed')}</span>}
        {onReverse !== null && line.reverses === null && !line.isReversed && (
          <Button size="small" className="no-print" onClick={() => onReverse(line)}>
            {t('registers.reverse')}
          </Button>
        )}
      </td>
    </tr>
  );
}
