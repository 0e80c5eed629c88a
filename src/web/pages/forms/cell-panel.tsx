import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FORM_BY_LABELS,
  FORM_BYS,
  lineOf,
  type FormBy,
  type FormMapping,
  type FormSheetView,
} from '../../../papers/form.js';
import { useLanguage } from '../../words/language.js';
import { CELL_WORDS, COLUMN_FACTS, ContentFields } from './content-fields.js';
import { useContentText } from './content-text.js';
import {
  blockAt,
  cellsByPlace,
  refOf,
  saidOf,
  unitAbove,
  withBlock,
  withColumn,
  withKey,
  withoutPlace,
  withSingle,
  type Pointed,
  type Said,
} from './mapping-draft.js';

/** What is being said of the cell that is pointed at. */
export type Saying = 'key' | 'column' | 'single' | null;

/** The cell that is pointed at: what stands in it, what it is, and saying so. */
export function CellPanel({
  view,
  place,
  mapping,
  saying,
  onSaying,
  onChange,
}: {
  readonly view: FormSheetView;
  readonly place: Pointed;
  readonly mapping: FormMapping;
  readonly saying: Saying;
  readonly onSaying: (saying: Saying) => void;
  readonly onChange: (mapping: FormMapping) => void;
}) {
  const { t } = useTranslation();
  const cell = cellsByPlace(view).get(`${place.row}:${place.column}`);
  const said = saidOf(mapping, place);
  const at = blockAt(mapping, place);
  const set = (next: FormMapping): void => {
    onChange(next);
    onSaying(null);
  };
  const isFormula = cell?.formula === true;
  return (
    <section className="form-pointed" aria-live="polite" aria-labelledby="form-cell">
      <h2 id="form-cell">{t('forms.cell', { cell: refOf(place) })}</h2>
      <p lang="zh-CN">{cell?.text === undefined || cell.text === '' ? t('forms.emptyCell') : cell.text}</p>
      <SaidWords said={said} />
      {saying === 'key' ? (
        <KeyFields
          key={refOf(place)}
          offersSecond={at !== undefined && said?.kind !== 'key'}
          onCancel={() => onSaying(null)}
          onApply={(by, across) => {
            const block = at === undefined ? undefined : mapping.blocks[at];
            if (by !== 'second') set(withKey(mapping, view, place, { by, across }));
            else if (at !== undefined && block !== undefined) {
              set(withBlock(mapping, at, { secondColumn: lineOf(block, place).at }));
            }
          }}
        />
      ) : saying !== null && !isFormula && (saying === 'single' || at !== undefined) ? (
        <ContentFields
          key={`${saying} ${refOf(place)}`}
          initial={said?.kind === saying ? said.content : undefined}
          beside={saying === 'column' ? COLUMN_FACTS : CELL_WORDS}
          unitFor={(figure) => unitAbove(view, place, figure)}
          onCancel={() => onSaying(null)}
          onApply={(content) => {
            if (content.kind !== 'words' && saying === 'column') {
              set(withColumn(mapping, at ?? 0, place, content));
            } else if (content.kind !== 'fact') set(withSingle(mapping, place, content));
          }}
        />
      ) : (
        <CellChoices
          isFormula={isFormula}
          isInBlock={at !== undefined}
          isAcross={mapping.blocks[at ?? -1]?.across === true}
          isFirst={mapping.blocks.length === 0}
          said={said}
          onSaying={onSaying}
          onClear={() => onChange(withoutPlace(mapping, place))}
        />
      )}
    </section>
  );
}

function KeyFields({
  offersSecond,
  onApply,
  onCancel,
}: {
  readonly offersSecond: boolean;
  readonly onApply: (by: FormBy | 'second', across: boolean) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [by, setBy] = useState<FormBy | 'second'>(offersSecond ? 'second' : 'village');
  const [isAcross, setAcross] = useState(false);
  return (
    <form
      className="form-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(by, isAcross);
      }}
    >
      <div className="form-field">
        <span>{t('forms.keyOf')}</span>
        <Radio.Group
          aria-label={t('forms.keyOf')}
          value={by}
          onChange={({ target }: { target: { value?: FormBy | 'second' } }) =>
            setBy(target.value ?? 'village')
          }
          options={[
            ...FORM_BYS.map((value) => ({ value, label: read(FORM_BY_LABELS[value]) })),
            ...(offersSecond ? [{ value: 'second', label: t('forms.second') }] : []),
          ]}
        />
      </div>
      {by !== 'second' && (
        <div className="form-field">
          <span>{t('forms.direction')}</span>
          <Radio.Group
            aria-label={t('forms.direction')}
            value={isAcross}
            onChange={({ target }: { target: { value?: boolean } }) => setAcross(target.value === true)}
            options={[
              { value: false, label: t('forms.downwards') },
              { value: true, label: t('forms.across') },
            ]}
          />
        </div>
      )}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" autoFocus>
          {t('forms.apply')}
        </Button>
        <Button onClick={onCancel}>{t('forms.cancel')}</Button>
      </div>
    </form>
  );
}

/** What the mapping says of the cell. */
function SaidWords({ said }: { readonly said: Said | undefined }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const contentText = useContentText();
  if (said === undefined) return null;
  if ('block' in said) {
    const by = read(FORM_BY_LABELS[said.block.by]);
    const turned = said.block.across === true;
    const isKey = turned ? t('forms.isKeyAcross', { by }) : t('forms.isKey', { by });
    const isSecond = t(turned ? 'forms.isSecondAcross' : 'forms.isSecond');
    return <p>{said.kind === 'key' ? isKey : isSecond}</p>;
  }
  return <p>{t('forms.holds', { content: contentText(said.content) })}</p>;
}

/** What can be said of the cell. */
function CellChoices({
  isFormula,
  isInBlock,
  isAcross,
  isFirst,
  said,
  onSaying,
  onClear,
}: {
  readonly isFormula: boolean;
  /** Its row has a name. */
  readonly isInBlock: boolean;
  /** The names stand across. */
  readonly isAcross: boolean;
  /** No rows have names yet. */
  readonly isFirst: boolean;
  readonly said: Said | undefined;
  readonly onSaying: (saying: Saying) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const isName = said?.kind === 'key' || said?.kind === 'second';
  return (
    <>
      {isFormula && <p>{t('forms.isFormula')}</p>}
      {!isFormula && said === undefined && !isInBlock && !isFirst && (
        <p className="muted">{t('forms.noBlock')}</p>
      )}
      <div className="form-buttons">
        {!isFormula && isInBlock && !isName && (
          <Button type="primary" onClick={() => onSaying('column')}>
            {t(isAcross ? 'forms.asRow' : 'forms.asColumn')}
          </Button>
        )}
        <Button type={isFirst ? 'primary' : 'default'} onClick={() => onSaying('key')}>
          {t('forms.asKey')}
        </Button>
        {!isFormula && <Button onClick={() => onSaying('single')}>{t('forms.asSingle')}</Button>}
        {said !== undefined && (
          <Button danger onClick={onClear}>
            {t('forms.clear')}
          </Button>
        )}
      </div>
    </>
  );
}
