import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../../kernel/column-letters.js';
import {
  FORM_BY_LABELS,
  type FormBlock,
  type FormMapping,
  type FormSheetView,
} from '../../../papers/form.js';
import { useLanguage } from '../../words/language.js';
import { useContentText } from './content-text.js';
import { refOf, withBlock, withoutPlace } from './mapping-draft.js';

/** Everything that was pointed at, to be looked over and taken back. */
export function MappingList({
  sheets,
  mapping,
  onChange,
}: {
  readonly sheets: readonly FormSheetView[];
  readonly mapping: FormMapping;
  readonly onChange: (mapping: FormMapping) => void;
}) {
  const { t } = useTranslation();
  const contentText = useContentText();
  const { blocks, cells, zeros } = mapping;
  return (
    <section aria-labelledby="form-mapping">
      <h2 id="form-mapping">{t('forms.blocks')}</h2>
      {blocks.length + cells.length === 0 && <p className="muted">{t('forms.nothingYet')}</p>}
      {blocks.map((block, at) => (
        <BlockCard
          key={`${block.sheet} ${block.keyColumn} ${block.firstRow}`}
          block={block}
          lastRow={sheets.find(({ name }) => name === block.sheet)?.lastRow ?? block.lastRow}
          onChange={(change) => onChange(withBlock(mapping, at, change))}
          onRemove={() => onChange({ ...mapping, blocks: blocks.filter((_, one) => one !== at) })}
        />
      ))}
      {cells.length > 0 && (
        <div className="form-block-card">
          <h3>{t('forms.singles')}</h3>
          <ul>
            {cells.map((cell) => (
              <li key={`${cell.sheet} ${refOf(cell)}`}>
                <span lang="zh-CN">{cell.sheet}</span> {refOf(cell)} {contentText(cell.content)}
                <Remove name={refOf(cell)} onClick={() => onChange(withoutPlace(mapping, cell))} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {blocks.length + cells.length > 0 && (
        <div className="form-buttons">
          <span>{t('forms.zeros')}</span>
          <Radio.Group
            aria-label={t('forms.zeros')}
            value={zeros}
            onChange={({ target }: { target: { value?: FormMapping['zeros'] } }) =>
              onChange({ ...mapping, zeros: target.value ?? 'zero' })
            }
            options={[
              { value: 'zero', label: t('forms.zeroWritten') },
              { value: 'blank', label: t('forms.zeroBlank') },
            ]}
          />
        </div>
      )}
    </section>
  );
}

function BlockCard({
  block,
  lastRow,
  onChange,
  onRemove,
}: {
  readonly block: FormBlock;
  readonly lastRow: number;
  readonly onChange: (change: Partial<FormBlock>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const contentText = useContentText();
  const { sheet, by, keyColumn, secondColumn, columns, writesNames } = block;
  const row = (label: string, value: number, name: 'firstRow' | 'lastRow') => (
    <label>
      {label}{' '}
      <InputNumber
        size="small"
        min={1}
        max={lastRow}
        precision={0}
        value={value}
        onChange={(typed) => {
          if (typed !== null) onChange({ [name]: typed });
        }}
      />
    </label>
  );
  return (
    <div className="form-block-card">
      <h3>
        {t('forms.block', { sheet, by: read(FORM_BY_LABELS[by]), column: columnLetters(keyColumn) })}
        {secondColumn !== null && t('forms.blockSecond', { column: columnLetters(secondColumn) })}
        <Remove name={sheet} label={t('forms.removeBlock')} onClick={onRemove} />
      </h3>
      <div className="form-buttons">
        {row(t('forms.firstRow'), block.firstRow, 'firstRow')}
        {row(t('forms.lastRow'), block.lastRow, 'lastRow')}
      </div>
      <ul>
        {columns.map(({ column, content }) => (
          <li key={column}>
            {columnLetters(column)} {contentText(content)}
            <Remove
              name={t('forms.column', { column: columnLetters(column) })}
              onClick={() => onChange({ columns: columns.filter((one) => one.column !== column) })}
            />
          </li>
        ))}
      </ul>
      {by === 'village' && (
        <Checkbox checked={writesNames} onChange={({ target }) => onChange({ writesNames: target.checked })}>
          {t('forms.writesNames')}
        </Checkbox>
      )}
    </div>
  );
}

function Remove({
  name,
  label,
  onClick,
}: {
  readonly name: string;
  readonly label?: string;
  readonly onClick: () => void;
}) {
  const { t } = useTranslation();
  const words = label ?? t('forms.removeColumn', { cell: name });
  return (
    <Button
      type="text"
      size="small"
      icon={<CloseOutlined />}
      aria-label={words}
      title={words}
      onClick={onClick}
    />
  );
}
