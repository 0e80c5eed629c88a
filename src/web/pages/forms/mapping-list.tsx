import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  FORM_BY_LABELS,
  sideName,
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
          lastLine={lastLine(sheets, block)}
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

function lastLine(sheets: readonly FormSheetView[], block: FormBlock): number {
  const sheet = sheets.find(({ name }) => name === block.sheet);
  return (block.across === true ? sheet?.lastColumn : sheet?.lastRow) ?? block.lastRow;
}

function BlockCard({
  block,
  lastLine: last,
  onChange,
  onRemove,
}: {
  readonly block: FormBlock;
  /** The last row of its sheet, or the last column where names stand across. */
  readonly lastLine: number;
  readonly onChange: (change: Partial<FormBlock>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const contentText = useContentText();
  const { sheet, by, keyColumn, secondColumn, columns, writesNames } = block;
  const isAcross = block.across === true;
  const row = (label: string, value: number, name: 'firstRow' | 'lastRow') => (
    <label>
      {label}{' '}
      <InputNumber
        size="small"
        min={1}
        max={last}
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
        {t(isAcross ? 'forms.blockAcross' : 'forms.block', {
          ...{ sheet, by: read(FORM_BY_LABELS[by]), column: sideName(block, keyColumn) },
        })}
        {secondColumn !== null &&
          t(isAcross ? 'forms.blockSecondAcross' : 'forms.blockSecond', {
            column: sideName(block, secondColumn),
          })}
        <Remove name={sheet} label={t('forms.removeBlock')} onClick={onRemove} />
      </h3>
      <div className="form-buttons">
        {row(t(isAcross ? 'forms.firstColumn' : 'forms.firstRow'), block.firstRow, 'firstRow')}
        {row(t(isAcross ? 'forms.lastColumn' : 'forms.lastRow'), block.lastRow, 'lastRow')}
      </div>
      <ul>
        {columns.map(({ column, content }) => (
          <li key={column}>
            {sideName(block, column)} {contentText(content)}
            <Remove
              name={t(isAcross ? 'forms.row' : 'forms.column', { column: sideName(block, column) })}
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
