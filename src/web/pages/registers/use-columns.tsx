import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useRemembered } from '../../layout/remembered.js';
import { ColumnChoice } from './column-choice.js';
import { isColumnDecision, orderedKeys, type ColumnDecision } from './column-order.js';

/** A column that may be hidden and moved: its key names it, its title says what it is. */
export interface MovableColumn<Row> extends TableColumnType<Row> {
  readonly key: string;
  readonly title: string;
  /** Hidden until somebody asks for it. */
  readonly seldom?: boolean;
}

type NamedColumn = Pick<MovableColumn<unknown>, 'key' | 'title' | 'seldom'>;

/**
 * The columns of a list as this person has them on this machine, and the button that chooses them. A list is known by
 * its name; where it has other columns now than when they were chosen, those stand where they would at first.
 */
export function useColumns<Column extends NamedColumn>(
  name: string,
  columns: readonly Column[],
): { readonly shown: Column[]; readonly choice: ReactNode } {
  const seldom = columns.flatMap((column) => (column.seldom === true ? [column.key] : []));
  const first: ColumnDecision = { order: [], hidden: seldom };
  const [decision, decide] = useRemembered(`${name}.columns`, first, isColumnDecision);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const keys = [...byKey.keys()];
  const ordered = orderedKeys(keys, decision).flatMap((key) => byKey.get(key) ?? []);
  const chosen = ordered.filter(({ key }) => !decision.hidden.includes(key));
  return {
    // A list whose only columns are hidden would say nothing at all.
    shown: chosen.length === 0 ? ordered : chosen,
    choice: (
      <ColumnChoice columns={ordered} keys={keys} decision={decision} first={first} onDecide={decide} />
    ),
  };
}
