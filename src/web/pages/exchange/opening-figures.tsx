import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AwaitingImport, AwaitingLine } from '../../../rectification/opening.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Money, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { places } from '../../places.js';

const SUMS = ['recovered', 'settled', 'disposed'] as const;

/** What awaits, by state, with the sums of its money. */
export function AwaitingFigures({ lines }: { readonly lines: readonly AwaitingLine[] }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const sum = (figure: 'cases' | `${(typeof SUMS)[number]}Fen`): number =>
    lines.reduce((total, line) => total + line[figure], 0);
  return (
    <section className="block">
      <h2>{t('opening.awaitingTitle')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('opening.state')}</th>
            <th scope="col" className="number-cell">
              {t('opening.cases')}
            </th>
            {SUMS.map((figure) => (
              <th key={figure} scope="col" className="number-cell">
                {withUnit(t(`opening.${figure}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.state}>
              <th scope="row">
                <StateTag state={line.state} />
              </th>
              <td className="number-cell">{line.cases}</td>
              {SUMS.map((figure) => (
                <td key={figure} className="number-cell">
                  <Money fen={line[`${figure}Fen`]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('opening.total')}</th>
            <td className="number-cell">{sum('cases')}</td>
            {SUMS.map((figure) => (
              <td key={figure} className="number-cell">
                <Money fen={sum(`${figure}Fen`)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The files that brought what awaits; who may take one back finds it there. */
export function AwaitingFiles({
  imports,
  linked,
}: {
  readonly imports: readonly AwaitingImport[];
  readonly linked: boolean;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  if (imports.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('opening.filesTitle')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('opening.file')}</th>
            <th scope="col" className="number-cell">
              {t('opening.cases')}
            </th>
            <th scope="col">{t('opening.takenBy')}</th>
            <th scope="col">{t('opening.takenAt')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ importId, file, cases, takenBy, takenAt }) => (
            <tr key={importId}>
              <th scope="row">{linked ? <Link to={places.import(importId)}>{file}</Link> : file}</th>
              <td className="number-cell">{cases}</td>
              <td>{actorName(takenBy)}</td>
              <td className="number">{instantText(takenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
