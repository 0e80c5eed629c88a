import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormBlockMatch, FormMatchView, FormUnknownRow } from '../../../papers/form-fill.js';
import {
  FORM_PERIOD_LABELS,
  FORM_PERIODS,
  lineName,
  type FormBlock,
  type FormMapping,
} from '../../../papers/form.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';
import { useLanguage } from '../../words/language.js';
import { useLineNames } from './content-text.js';
import { refOf, withSpelling } from './mapping-draft.js';

const CELLS_SHOWN = 12;

/** What the rows of the form mean, and explaining those that mean nothing yet. */
export function MatchPanel({
  match,
  mapping,
  onChange,
}: {
  readonly match: FormMatchView | undefined;
  readonly mapping: FormMapping;
  readonly onChange: (mapping: FormMapping) => void;
}) {
  const { t } = useTranslation();
  const nameOfTarget = useTargetName();
  const overwrites = match?.overwrites ?? [];
  return (
    <section aria-labelledby="form-match" aria-live="polite">
      <h2 id="form-match">{t('forms.match')}</h2>
      {match === undefined ? (
        <p className="muted">{t('forms.matching')}</p>
      ) : (
        match.blocks.map((block, at) => {
          const of = mapping.blocks[at];
          return of === undefined ? null : (
            <BlockMatch
              key={`${of.sheet} ${of.keyColumn} ${of.firstRow}`}
              block={of}
              match={block}
              onExplain={(text, target) => onChange(withSpelling(mapping, text, target))}
            />
          );
        })
      )}
      {overwrites.length > 0 && (
        <p>
          {t('forms.overwrites', {
            cells: `${overwrites
              .slice(0, CELLS_SHOWN)
              .map((cell) => `${cell.sheet}!${refOf(cell)}`)
              .join(' ')}${overwrites.length > CELLS_SHOWN ? '…' : ''}`,
          })}
        </p>
      )}
      {mapping.spellings.length > 0 && (
        <>
          <h3>{t('forms.explained')}</h3>
          <ul>
            {mapping.spellings.map(({ written, target }) => (
              <li key={written}>
                {t('forms.explainedAs', { written, target: nameOfTarget(target) })}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={t('forms.forget', { written })}
                  onClick={() => onChange(withSpelling(mapping, written, null))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function BlockMatch({
  block,
  match,
  onExplain,
}: {
  readonly block: FormBlock;
  readonly match: FormBlockMatch;
  readonly onExplain: (text: string, target: string) => void;
}) {
  const { t } = useTranslation();
  const { matched, unknown, skipped, left } = match;
  return (
    <div className="form-block-card">
      <p>{t('forms.matched', { sheet: block.sheet, count: matched.length })}</p>
      {unknown.length > 0 && (
        <>
          <Alert type="warning" showIcon title={t('forms.unknown')} />
          <ul>
            {unknown.map((row) => (
              <UnknownRow key={row.row} block={block} row={row} onExplain={onExplain} />
            ))}
          </ul>
        </>
      )}
      {skipped.length > 0 && (
        <p className="muted">
          {t('forms.skipped', {
            rows: skipped.map(({ row, text }) => `${lineName(block, row)} ${text}`).join(' · '),
          })}
        </p>
      )}
      {left.length > 0 && (
        <p>
          {t('forms.left')}: <span lang="zh-CN">{left.map(({ name }) => name).join('、')}</span>
        </p>
      )}
    </div>
  );
}

function UnknownRow({
  block,
  row: { row, text, second, ambiguous, suggestions },
  onExplain,
}: {
  readonly block: FormBlock;
  readonly row: FormUnknownRow;
  readonly onExplain: (text: string, target: string) => void;
}) {
  const { t } = useTranslation();
  const options = useTargets(second ? 'second' : block.by);
  return (
    <li>
      <span lang="zh-CN">
        {t(block.across === true ? 'forms.unknownColumn' : 'forms.unknownRow', {
          ...{ row: lineName(block, row), text },
        })}
      </span>
      {ambiguous && <> {t('forms.isAmbiguous')}</>}
      {suggestions.length > 0 && (
        <span className="muted"> {t('forms.suggested', { names: suggestions.join('、') })}</span>
      )}
      <Select<string, { value: string; label: string; initials: string }>
        size="small"
        style={{ width: '100%' }}
        aria-label={`${t('forms.means')} ${text}`}
        placeholder={t('forms.meansHint')}
        value={null}
        onChange={(target) => onExplain(text, target)}
        showSearch={{
          filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
        }}
        options={options}
      />
    </li>
  );
}

/** What a name of a row may mean. */
function useTargets(of: FormBlock['by'] | 'second') {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const villages = useVillages();
  const lines = useLineNames();
  const option = (value: string, label: string) => ({ value, label, initials: pinyinInitials(label) });
  const ofLines = [...lines].filter(([code]) =>
    of === 'second' ? true : of === 'item' ? code.includes('/') : !code.includes('/'),
  );
  return [
    ...(of === 'village'
      ? (villages.data ?? []).map(({ id, name }) => option(`line:${id}`, name))
      : ofLines.map(([code, name]) => option(`line:${code}`, name))),
    ...(of === 'second'
      ? FORM_PERIODS.map((period) => option(`period:${period}`, read(FORM_PERIOD_LABELS[period])))
      : []),
    option('whole', t('forms.whole')),
    option('skip', t('forms.skip')),
  ];
}

/** What an explained name means, as it is read. */
function useTargetName(): (target: string) => string {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const villages = useVillages();
  const lines = useLineNames();
  return (target) => {
    if (target === 'whole' || target === 'skip') return t(`forms.${target}`);
    const period = FORM_PERIODS.find((one) => target === `period:${one}`);
    if (period !== undefined) return read(FORM_PERIOD_LABELS[period]);
    const code = target.replace('line:', '');
    return villages.data?.find(({ id }) => id === code)?.name ?? lines.get(code) ?? t('forms.gone');
  };
}
