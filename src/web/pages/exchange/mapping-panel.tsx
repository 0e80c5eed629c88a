import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORY_CODES } from '../../../campaigns/campaign.js';
import type { ImportMapping, MappableColumn } from '../../../exchange/import.js';
import type { ImportReport } from '../../../exchange/import-report.js';
import { nameKey } from '../../../kernel/text.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { readAgain } from './carry-out.js';
import { unknownSpellings } from './unknown-spellings.js';

/** Lets a person say once what an unknown spelling means, and reads the file again. */
export function MappingPanel({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [targets, setTargets] = useState<Readonly<Record<string, string>>>({});
  const optionsOf = useTargets();
  const unknown = unknownSpellings(report.problems);
  const mappings = unknown.flatMap(({ key, column, written }): ImportMapping[] => {
    const target = targets[key];
    return target ? [{ column, written: nameKey(written), target }] : [];
  });
  const mapping = useMutation({
    mutationFn: () => readAgain(report.importId, mappings),
    onSuccess: () => setTargets({}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  if (unknown.length === 0) return null;
  return (
    <section className="block no-print">
      <h2>{t('importReport.mapping')}</h2>
      <p className="muted">{t('importReport.mappingText')}</p>
      {mapping.isError && <FailureNote error={mapping.error} kept />}
      {unknown.map(({ key, column, written, rows, suggestions }) => (
        <div key={key} className="mapping-row">
          <span className="muted">{t(`importReport.mappingKinds.${column}`)}</span>
          <strong>{written}</strong>
          <span aria-hidden="true">→</span>
          <Select<string, { value: string; label: string; initials: string }>
            aria-label={`${t(`importReport.mappingKinds.${column}`)} ${written}`}
            placeholder={
              suggestions.length > 0
                ? t('importReport.suggestions', { names: suggestions.join(' / ') })
                : t('frame.none')
            }
            value={targets[key] ?? null}
            onChange={(target) => setTargets({ ...targets, [key]: target })}
            showSearch={{
              filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
            }}
            options={[...optionsOf(column)]}
          />
          <span className="number">{t('importReport.mappingRows', { count: rows })}</span>
        </div>
      ))}
      <Button
        type="primary"
        disabled={mappings.length === 0}
        loading={mapping.isPending}
        onClick={() => mapping.mutate()}
      >
        {t('importReport.mappingSave')}
      </Button>
    </section>
  );
}

/** What a spelling may stand for. */
function useTargets() {
  const taxonomy = useTaxonomy(useCampaignCode());
  const villages = useVillages();
  const categoryName = useCategoryName();
  const itemName = useItemName();
  return (column: MappableColumn): readonly { value: string; label: string; initials: string }[] => {
    const named = (value: string, label: string, initials = pinyinInitials(label)) => ({
      value,
      label,
      initials,
    });
    if (column === 'village')
      return (villages.data ?? []).map(({ id, name, initials }) => named(id, name, initials));
    if (column === 'category') return CATEGORY_CODES.map((code) => named(code, categoryName(code)));
    return (taxonomy.data?.categories ?? []).flatMap((category) =>
      category.items.map(({ code, name }) =>
        named(code, `${itemName(code, name)}(${categoryName(category.code)})`),
      ),
    );
  };
}
