import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { usePaperHeads } from '../api/history.js';
import { useFieldName } from '../format/field-name.js';
import { useFieldValue } from '../format/field-value.js';
import { useMoneyUnit } from '../format/money-unit.js';
import { unitName } from '../format/unit-name.js';
import { useLanguage } from '../words/language.js';
import { filtersOnPaper, takesHeads, type PaperFilter } from './paper-words.js';
import { useLedger } from './ledger-context.js';
import { useMay, useSession } from './session-context.js';

/**
 * What stands at the end of everything that is printed: ledger, campaign, day, unit, filters, who, and the heads that
 * prove later what was printed. It is round every page, so that none can be printed without it; only paper shows it. Sheets that part on leaving the printer each have their `own`,
 * in its place.
 */
export function PaperFoot({ own = false }: { readonly own?: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { ledger, campaign } = useLedger();
  const { unit } = useMoneyUnit();
  const { user } = useSession();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const mayVerify = useMay('history:verify');
  const filters = filtersOnPaper(search, pathname);
  return (
    <footer className={own ? 'paper-foot own-foot' : 'paper-foot'}>
      {[
        ledger.town && t('frame.foot.ledger', { town: ledger.town.name, code: ledger.town.code }),
        campaign && t('frame.foot.campaign', { name: campaign.name }),
        t('frame.foot.day', { day: search.get('asOf') ?? ledger.today }),
        t('frame.foot.unit', { unit: unitName(unit, language) }),
        filters.length === 0 && t('frame.foot.all'),
      ]
        .filter(Boolean)
        .map((part) => (
          <span key={part || ''}>{part}</span>
        ))}
      {filters.length > 0 && <Filters filters={filters} />}
      <span>{t('frame.foot.who', { name: user.name })}</span>
      {mayVerify && takesHeads(pathname) && <Heads address={`${pathname}?${search.toString()}`} />}
    </footer>
  );
}

/** By what the page is narrowed, in words. */
function Filters({ filters }: { readonly filters: readonly PaperFilter[] }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const fieldValue = useFieldValue();
  const { read } = useLanguage();
  const words = filters.map(({ name, label, values }) => {
    const said = values.map((one) => (one.label === null ? fieldValue(name, one.value) : read(one.label)));
    return `${label === null ? fieldName(name) : read(label)}: ${said.join('、')}`;
  });
  return <span>{t('frame.foot.filters', { filters: words.join('; ') })}</span>;
}

/** Where the chains stood when the page was opened. */
function Heads({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const heads = usePaperHeads(address);
  return (heads.data ?? []).map(({ chain, printed }) => (
    <span key={chain} className="number">
      {t('frame.foot.head', { head: printed })}
    </span>
  ));
}
