import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFlagRules, useFlags } from '../../api/flags.js';
import { Money, useWithUnit } from '../../format/money.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { SeverityTag } from '../flags/severity-tag.js';
import { QueryNote } from '../../layout/query-note.js';

/** Flags that the page of a village shows; the desk shows the rest. */
const SHOWN = 10;

/** What rules noticed in a village and nobody has decided yet, and how many were decided how. */
export function VillageFlags({
  campaign,
  villageId,
}: {
  readonly campaign: string;
  readonly villageId: string;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const flags = useFlags(campaign, { villageId, standing: 'open', size: SHOWN });
  const rules = useFlagRules(campaign);
  const byCode = new Map((rules.data ?? []).map((rule) => [rule.code, rule]));
  if (!flags.isSuccess) return <QueryNote query={flags} />;
  const { standings, rows } = flags.data;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('completeness.flags')}</h2>
        <Link className="no-print" to={places.flags({ villageId, standing: 'all' })}>
          {t('completeness.flagsAll')}
        </Link>
      </div>
      <p className="number">
        {t('completeness.flagsCounts', {
          open: standings.open,
          true: standings.true,
          false: standings.false,
          check: standings['to-check'],
        })}
      </p>
      {rows.length === 0 ? (
        <p className="muted">{t('completeness.flagsNone')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('flags.rule')}</th>
              <th scope="col">{t('flags.severity')}</th>
              <th scope="col" className="number-cell">
                {withUnit(t('fields.amountFen'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, ruleCode, amountFen }) => {
              const rule = byCode.get(ruleCode);
              return (
                <tr key={id}>
                  <td>
                    <Link to={places.flags({ villageId, flag: id })}>
                      {ruleCode} {rule && read(rule.title)}
                    </Link>
                  </td>
                  <td>{rule && <SeverityTag severity={rule.severity} />}</td>
                  <td className="number-cell">{amountFen !== null && <Money fen={amountFen} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
