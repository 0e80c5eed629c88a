import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import { MEASURE_FORM_LABELS, MEASURE_LABELS } from '../../../discipline/measure.js';
import { useMeasures } from '../../api/dealt.js';
import { useSanctions } from '../../api/discipline.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { useDisciplineWords } from './discipline-words.js';
import { QueryNote } from '../../layout/query-note.js';

/** Of whom, or of what case, lines are shown. */
export type LinesOf = { readonly personId: string } | { readonly caseId: string };

/** More than anybody has; the register shows all of them. */
export const LINES_SHOWN = 100;

/** The sanctions of a person or for a case, each leading to its own. */
export function SanctionLines({ of }: { readonly of: LinesOf }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const list = useSanctions({ ...of, size: LINES_SHOWN });
  return (
    <section className="long-fact">
      <h3>{t('dealt.tabs.sanctions')}</h3>
      <QueryNote query={list} rows={1} />
      {list.data?.total === 0 && <p className="muted">{t('dealt.none')}</p>}
      <table className="plain-table">
        <tbody>
          {list.data?.rows.map((one) => (
            <tr key={one.id}>
              {'caseId' in of && <td>{`${one.person.villageName} ${one.person.name}`}</td>}
              <td>
                <Link to={places.sanction(one.id)}>{one.asWritten}</Link>
              </td>
              <td>{words.kind(one)}</td>
              <td className="number">{one.decidedDay}</td>
              <td>{words.effectEnd(one.effect)}</td>
              <td>{read(EFFECT_STANDING_LABELS[one.standing])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The measures of a person or for a case. */
export function MeasureLines({ of }: { readonly of: LinesOf }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const list = useMeasures({ ...of, size: LINES_SHOWN });
  return (
    <section className="long-fact">
      <h3>{t('dealt.tabs.measures')}</h3>
      <QueryNote query={list} rows={1} />
      {list.data?.total === 0 && <p className="muted">{t('dealt.none')}</p>}
      <table className="plain-table">
        <tbody>
          {list.data?.rows.map((one) => (
            <tr key={one.id}>
              {'caseId' in of && <td>{`${one.person.villageName} ${one.person.name}`}</td>}
              <td>
                <Link to={places.measure(one.id)}>{one.asWritten}</Link>
              </td>
              <td>{read(MEASURE_LABELS[one.kind])}</td>
              <td>{read(MEASURE_FORM_LABELS[one.form])}</td>
              <td className="number">{one.decidedDay}</td>
              <td>{one.documentNumber}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
