import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  COUNTING_FIGURES,
  figureKind,
  isByCategory,
  type CountingFigure,
} from '../../../rollups/counting-figures.js';
import { FIGURE_TABLE_CODES, FIGURE_TABLES } from '../../../rollups/counting-tables.js';
import {
  FORM_PERIOD_LABELS,
  FORM_PERIODS,
  FORM_UNIT_LABELS,
  FORM_WORD_LABELS,
  FORM_WORDS,
  VILLAGE_FACT_LABELS,
  VILLAGE_FACTS,
  type FormFact,
  type FormFigure,
  type FormPeriod,
  type FormText,
  type FormUnit,
} from '../../../papers/form.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';
import { useLanguage } from '../../words/language.js';
import { useFigureName, useLineNames, type Content } from './content-text.js';

/** A choice, or a group of them. */
interface Choice {
  readonly value?: string;
  readonly label: string;
  readonly initials?: string;
  readonly options?: Choice[];
}

const named = (value: string, label: string): Choice => ({ value, label, initials: pinyinInitials(label) });
const byName = (typed: string, option?: Partial<Choice>): boolean =>
  isNamedBy(typed, option?.label ?? '', option?.initials ?? '');

const valueOf = (content: Content | undefined): string | null => {
  if (content === undefined) return null;
  if (content.kind === 'figure') return `figure:${content.figure}`;
  return content.kind === 'fact' ? `fact:${content.fact}` : `words:${content.words}`;
};

/** Chooses what goes into a column or a cell. A column takes facts of villages, a cell by itself words. */
export function ContentFields({
  initial,
  beside,
  unitFor,
  onApply,
  onCancel,
}: {
  readonly initial: Content | undefined;
  /** What may be chosen besides figures. */
  readonly beside: readonly (FormFact | FormText)[];
  /** The unit that the form's headings name for a figure. */
  readonly unitFor: (figure: CountingFigure) => FormUnit;
  readonly onApply: (content: Content) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const before = initial?.kind === 'figure' ? initial : undefined;
  const [chosen, setChosen] = useState(valueOf(initial));
  const [period, setPeriod] = useState<FormPeriod>(before?.period ?? 'cumulative');
  const [only, setOnly] = useState<string | null>(before?.only ?? null);
  const [unit, setUnit] = useState<FormUnit | null>(before?.unit ?? null);
  const figure = COUNTING_FIGURES.find((one) => chosen === `figure:${one}`);
  const other = beside.find((one) => valueOf(one) === chosen);
  const asUnit =
    figure === undefined
      ? 'own'
      : figureKind(figure).unit === 'fen'
        ? moneyUnit(unit, unitFor(figure))
        : 'own';
  const content =
    figure === undefined
      ? other
      : ({
          kind: 'figure',
          figure,
          period,
          only: isByCategory(figure) ? only : null,
          unit: asUnit,
        } as const);
  return (
    <form
      className="form-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (content !== undefined) onApply(content);
      }}
    >
      <div className="form-field">
        <span id="form-what">{t('forms.what')}</span>
        <WhatSelect value={chosen} beside={beside} onChange={setChosen} />
      </div>
      {figure !== undefined && (
        <FigureFields
          said={{ period, only, unit: asUnit }}
          offersOnly={isByCategory(figure)}
          onPeriod={setPeriod}
          onOnly={setOnly}
          onUnit={setUnit}
        />
      )}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" disabled={content === undefined}>
          {t('forms.apply')}
        </Button>
        <Button onClick={onCancel}>{t('forms.cancel')}</Button>
      </div>
    </form>
  );
}

/** Chooses a figure, as the statistics group them, or what else may stand there. */
function WhatSelect({
  value,
  beside,
  onChange,
}: {
  readonly value: string | null;
  readonly beside: readonly (FormFact | FormText)[];
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const figureName = useFigureName();
  const others = {
    label: t(beside[0]?.kind === 'fact' ? 'forms.facts' : 'forms.words'),
    options: beside.map((one) => named(valueOf(one) ?? '', besideText(one, read))),
  };
  return (
    <Select<string, Choice>
      autoFocus
      defaultOpen={value === null}
      aria-labelledby="form-what"
      placeholder={t('forms.whatHint')}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: byName }}
      options={[
        ...(beside.length === 0 ? [] : [others]),
        ...figureGroups().map(({ label, figures }) => ({
          label: label === null ? t('forms.figuresOther') : read(label),
          options: figures.map((one) => named(`figure:${one}`, figureName(one))),
        })),
      ]}
    />
  );
}

/** Of which time, of what, and in which unit a figure is. */
function FigureFields({
  said: { period, only, unit },
  offersOnly,
  onPeriod,
  onOnly,
  onUnit,
}: {
  readonly said: Pick<FormFigure, 'period' | 'only' | 'unit'>;
  /** Is the figure told of categories and items? */
  readonly offersOnly: boolean;
  readonly onPeriod: (period: FormPeriod) => void;
  readonly onOnly: (code: string | null) => void;
  readonly onUnit: (unit: FormUnit | null) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const lines = useLineNames();
  return (
    <>
      <div className="form-field">
        <span id="form-period">{t('forms.period')}</span>
        <Select<FormPeriod>
          aria-labelledby="form-period"
          value={period}
          onChange={onPeriod}
          options={FORM_PERIODS.map((value) => ({ value, label: read(FORM_PERIOD_LABELS[value]) }))}
        />
      </div>
      {offersOnly && (
        <div className="form-field">
          <span id="form-only">{t('forms.only')}</span>
          <Select<string, Choice>
            aria-labelledby="form-only"
            value={only ?? ''}
            onChange={(value) => onOnly(value === '' ? null : value)}
            showSearch={{ filterOption: byName }}
            options={[named('', t('forms.onlyAll')), ...[...lines].map(([code, name]) => named(code, name))]}
          />
        </div>
      )}
      {unit !== 'own' && (
        <div className="form-field">
          <span>{t('forms.unit')}</span>
          <Radio.Group
            aria-label={t('forms.unit')}
            value={unit}
            onChange={({ target }: { target: { value?: FormUnit } }) => onUnit(target.value ?? null)}
            options={(['yuan', 'wan-yuan'] as const).map((value) => ({
              value,
              label: read(FORM_UNIT_LABELS[value]),
            }))}
          />
        </div>
      )}
    </>
  );
}

const moneyUnit = (chosen: FormUnit | null, guessed: FormUnit): FormUnit =>
  chosen === null || chosen === 'own' ? guessed : chosen;

const besideText = (
  content: FormFact | FormText,
  read: (label: { readonly zh: string; readonly en: string }) => string,
): string =>
  read(content.kind === 'fact' ? VILLAGE_FACT_LABELS[content.fact] : FORM_WORD_LABELS[content.words]);

/** Figures as the tables of the statistics group them, each once. */
function figureGroups() {
  const told = new Set<CountingFigure>();
  const once = (figures: readonly CountingFigure[]): CountingFigure[] =>
    figures.filter((figure) => !told.has(figure) && told.add(figure).size > 0);
  return [
    ...FIGURE_TABLE_CODES.map((code) => ({
      label: FIGURE_TABLES[code].label,
      figures: once(FIGURE_TABLES[code].figures),
    })),
    { label: null, figures: once(COUNTING_FIGURES) },
  ];
}

/** What a column may hold besides figures. */
export const COLUMN_FACTS: readonly FormFact[] = VILLAGE_FACTS.map((fact) => ({ kind: 'fact', fact }));
/** What a cell by itself may hold besides figures. */
export const CELL_WORDS: readonly FormText[] = FORM_WORDS.map((words) => ({ kind: 'words', words }));
