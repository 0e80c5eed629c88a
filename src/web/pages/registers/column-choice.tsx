import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { moved, switched, type ColumnDecision } from './column-order.js';
import './registers.css';

interface NamedColumn {
  readonly key: string;
  readonly title: string;
}

/** Chooses which columns show, and in which order. */
export function ColumnChoice({
  columns,
  keys,
  decision,
  first,
  onDecide,
}: {
  /** All columns in their order now. */
  readonly columns: readonly NamedColumn[];
  /** Their keys in the order that they have at first. */
  readonly keys: readonly string[];
  readonly decision: ColumnDecision;
  /** Where nobody has decided anything. */
  readonly first: ColumnDecision;
  readonly onDecide: (decision: ColumnDecision) => void;
}) {
  const { t } = useTranslation();
  const choice = (
    <>
      <ul className="column-choice" aria-label={t('register.columns')}>
        {columns.map(({ key, title }, at) => (
          <li key={key}>
            <Checkbox
              checked={!decision.hidden.includes(key)}
              onChange={() => onDecide(switched(keys, decision, key))}
            >
              {title}
            </Checkbox>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t('registers.columnForward', { title })}
              disabled={at === 0}
              onClick={() => onDecide(moved(keys, decision, key, -1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={t('registers.columnBack', { title })}
              disabled={at === columns.length - 1}
              onClick={() => onDecide(moved(keys, decision, key, 1))}
            />
          </li>
        ))}
      </ul>
      <Button type="link" onClick={() => onDecide(first)}>
        {t('register.columnsReset')}
      </Button>
    </>
  );
  return (
    <Popover content={choice} trigger="click" placement="bottomRight">
      <Button>{t('register.columns')}</Button>
    </Popover>
  );
}
