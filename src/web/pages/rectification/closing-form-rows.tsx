import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveView } from '../../../rectification/rectification.js';
import { useActorName } from '../../format/actor-name.js';

/** Two named cells in a row. */
export function Pair({ cells }: { readonly cells: readonly (readonly [string, ReactNode])[] }) {
  return (
    <tr>
      {cells.map(([name, value]) => (
        <Cells key={name} name={name} value={value} />
      ))}
    </tr>
  );
}

function Cells({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </>
  );
}

/** One named cell over the whole width. */
export function Wide({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={3} className="kept-breaks">
        {children}
      </td>
    </tr>
  );
}

/** An opinion as the ledger has it, with room for the signature and the seal. */
export function Opinion({
  who,
  sign,
  move,
}: {
  readonly who: string;
  readonly sign: string;
  readonly move: MoveView | undefined;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <tr className="closing-opinion">
      <th scope="row">{who}</th>
      <td colSpan={3}>
        <div className="closing-said kept-breaks">
          {move &&
            `${move.reason ?? ''} ${t('work.form.recorded', { day: move.day, by: actorName(move.movedBy) })}`}
        </div>
        <div className="closing-sign">
          <span>{sign}</span>
          <span>{t('work.form.date')}</span>
        </div>
      </td>
    </tr>
  );
}
