import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Tabs } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FormMatchView } from '../../../papers/form-fill.js';
import { FORM_LIMITS, type FormMapping, type FormView, type FormWorkbookView } from '../../../papers/form.js';
import { changeForm, createForm, useFormMatch } from '../../api/forms.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { CellPanel, type Saying } from './cell-panel.js';
import { useContentText } from './content-text.js';
import { FormGrid, type GridMark, type GridPlace } from './form-grid.js';
import { MappingList } from './mapping-list.js';
import { EMPTY_MAPPING, blockAt, withoutPlace } from './mapping-draft.js';
import { MatchPanel } from './match-panel.js';

/** What is being kept. */
interface Draft {
  readonly name: string;
  readonly mapping: FormMapping;
}

const isAsked = ({ cells, blocks }: FormMapping): boolean =>
  cells.length > 0 || blocks.some(({ columns }) => columns.length > 0);

/** The empty form beside what was said of it: pointing, looking over, keeping. */
export function FormEditor({
  workbook,
  form,
}: {
  readonly workbook: FormWorkbookView;
  /** Undefined for a new one. */
  readonly form?: FormView | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const campaign = useCampaignCode();
  const [before] = useState<Draft>({
    name: form?.name ?? workbook.name.replace(/\.xlsx$/i, '').slice(0, FORM_LIMITS.nameCharacters),
    mapping: form?.mapping ?? EMPTY_MAPPING,
  });
  const [{ name, mapping }, setDraft] = useState<Draft>(before);
  const kept = useRef(false);
  const change = (next: FormMapping): void => setDraft({ name, mapping: next });
  const asked = useDeferredValue(mapping);
  const match = useFormMatch({ campaign, workbookId: workbook.id, mapping: asked }, isAsked(asked));
  const saving = useMutation({
    mutationFn: () => {
      const sent = { campaign, workbookId: workbook.id, name, mapping };
      return form === undefined ? createForm(sent) : changeForm(form.id, form.version, sent);
    },
    onSuccess: async ({ id }) => {
      kept.current = true;
      void message.success(t('forms.done'));
      await refreshAfterWrite(queries);
      await navigate(places.form(id));
    },
  });
  const dirty = name !== before.name || mapping !== before.mapping;
  const isDirty = useCallback(() => dirty && !kept.current, [dirty]);
  return (
    <>
      <Pointing workbook={workbook} mapping={mapping} match={match.data} onChange={change}>
        <MappingList sheets={workbook.sheets} mapping={mapping} onChange={change} />
        {match.isError ? (
          <FailureNote error={match.error} kept />
        ) : (
          isAsked(mapping) && <MatchPanel match={match.data} mapping={mapping} onChange={change} />
        )}
        <form
          className="form-fields"
          onSubmit={(event) => {
            event.preventDefault();
            saving.mutate();
          }}
        >
          <label>
            <span>{t('forms.formName')}</span>
            <Input
              value={name}
              maxLength={FORM_LIMITS.nameCharacters}
              placeholder={t('forms.nameHint')}
              onChange={({ target }) => setDraft({ name: target.value, mapping })}
            />
          </label>
          {saving.isError && <FailureNote error={saving.error} kept />}
          <div className="form-buttons">
            <Button
              type="primary"
              htmlType="submit"
              loading={saving.isPending}
              disabled={!isAsked(mapping) || name.trim() === '' || match.isError}
            >
              {t('forms.save')}
            </Button>
          </div>
        </form>
      </Pointing>
      <UnsavedGuard isDirty={isDirty} />
    </>
  );
}

/** The sheets, and beside them what is said of the cell that is pointed at. */
function Pointing({
  workbook: { sheets },
  mapping,
  match,
  onChange,
  children,
}: {
  readonly workbook: FormWorkbookView;
  readonly mapping: FormMapping;
  readonly match: FormMatchView | undefined;
  readonly onChange: (mapping: FormMapping) => void;
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const visible = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const [sheetName, setSheetName] = useState(mapping.blocks[0]?.sheet ?? visible?.name ?? '');
  const [active, setActive] = useState<GridPlace | null>(null);
  const [saying, setSaying] = useState<Saying>(null);
  const marks = useMarks(mapping, match, sheetName);
  const view = sheets.find(({ name }) => name === sheetName);
  const place = active === null ? null : { sheet: sheetName, ...active };
  const say = (what: Saying) => (at: GridPlace) => {
    setActive(at);
    const isInBlock = blockAt(mapping, { sheet: sheetName, ...at }) !== undefined;
    setSaying(what === 'column' && !isInBlock ? (mapping.blocks.length === 0 ? 'key' : 'single') : what);
  };
  return (
    <div className="form-editor">
      <div>
        <p className="muted">{t('forms.keysHint')}</p>
        <Tabs
          size="small"
          activeKey={sheetName}
          onChange={(name) => {
            setSheetName(name);
            setActive(null);
            setSaying(null);
          }}
          items={sheets.map((sheet) => ({
            key: sheet.name,
            label: (
              <span lang="zh-CN">
                {sheet.name}
                {sheet.hidden && t('forms.hiddenSheet')}
              </span>
            ),
            children: sheet.name === sheetName && (
              <>
                {sheet.isProtected && <p>{t('forms.protectedNote')}</p>}
                <FormGrid
                  sheet={sheet}
                  label={t('forms.grid', { sheet: sheet.name })}
                  marks={marks}
                  active={active}
                  onActive={(next) => {
                    setActive(next);
                    setSaying(null);
                  }}
                  keys={{
                    Enter: say('column'),
                    k: say('key'),
                    s: say('single'),
                    Delete: (at) => onChange(withoutPlace(mapping, { sheet: sheetName, ...at })),
                  }}
                />
              </>
            ),
          }))}
        />
      </div>
      <div className="form-side">
        {place === null || view === undefined ? (
          <p className="form-pointed">{t('forms.pointingHint')}</p>
        ) : (
          <CellPanel
            view={view}
            place={place}
            mapping={mapping}
            saying={saying}
            onSaying={setSaying}
            onChange={onChange}
          />
        )}
        {children}
      </div>
    </div>
  );
}

/** What is marked on a sheet: names, what is filled, and names that mean nothing. */
function useMarks(
  mapping: FormMapping,
  match: FormMatchView | undefined,
  sheet: string,
): ReadonlyMap<string, GridMark> {
  const contentText = useContentText();
  return useMemo(() => {
    const marks = new Map<string, GridMark>();
    mapping.blocks.forEach((block, at) => {
      if (block.sheet !== sheet) return;
      const found = match?.blocks[at];
      const matched = new Set(found?.matched.map(({ row }) => row));
      const unknown = new Set(found?.unknown.map(({ row }) => row));
      for (let row = block.firstRow; row <= block.lastRow; row++) {
        const isUnknown = unknown.has(row);
        marks.set(`${row}:${block.keyColumn}`, { kind: isUnknown ? 'unknown' : 'key' });
        if (block.secondColumn !== null) marks.set(`${row}:${block.secondColumn}`, { kind: 'key' });
        for (const { column, content } of block.columns) {
          if (found !== undefined && !matched.has(row)) continue;
          const text = row === block.firstRow ? contentText(content) : '';
          marks.set(`${row}:${column}`, { kind: 'column', ...(text === '' ? {} : { text }) });
        }
      }
    });
    for (const cell of mapping.cells) {
      if (cell.sheet !== sheet) continue;
      marks.set(`${cell.row}:${cell.column}`, { kind: 'single', text: contentText(cell.content) });
    }
    return marks;
    // What is said of a content changes with the language alone, which draws the page anew.
  }, [mapping, match, sheet]);
}
