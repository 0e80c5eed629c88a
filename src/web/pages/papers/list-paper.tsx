import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import type { ListLetter, ListView } from '../../../papers/list-view.js';
import { LIST_PRINTED_MAX, LISTS } from '../../../papers/list.js';
import type { Language } from '../../../kernel/label.js';
import { useLanguage } from '../../words/language.js';
import { PaperFoot } from '../../layout/paper-foot.js';
import { ListSlips } from './list-slips.js';
import { ListTable } from './list-table.js';

/** A list as it stands on paper: one table, a letter for each village, or a slip for each row. */
export function ListPaper({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const { layout } = LISTS[view.kind];
  return (
    <>
      {view.total > LIST_PRINTED_MAX && (
        <Alert
          className="no-print"
          type="warning"
          showIcon
          title={t('papers.tooMany', { total: view.total, shown: LIST_PRINTED_MAX })}
        />
      )}
      {layout === 'table' && <TablePaper view={view} />}
      {layout === 'letters' &&
        view.letters.map((letter) => <Letter key={letter.id} view={view} letter={letter} />)}
      {layout === 'slips' && <ListSlips view={view} />}
    </>
  );
}

/** The title as the office writes it: town and campaign, without saying the town twice. */
function useTitle({ townName, campaignName, kind }: ListView): string {
  const { read, language } = useLanguage();
  const name = read(LISTS[kind].label);
  if (language === 'en') return `${name}: ${campaignName}`;
  return `${campaignName.startsWith(townName) ? '' : townName}${campaignName}${name}`;
}

function TablePaper({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const title = useTitle(view);
  return (
    <article className={`list-paper${view.columns.length > WIDE_COLUMNS ? ' list-wide' : ''}`}>
      <h3>{title}</h3>
      <p className="list-sub">
        <span>{view.sample && t('papers.sample')}</span>
        <span>{t('papers.until', { day: view.asOf })}</span>
      </p>
      <ListTable
        columns={view.columns}
        rows={view.rows}
        caption={title}
        whole={view.rows.length === view.total}
      />
      <Signatures view={view} />
      <PaperFoot own />
    </article>
  );
}

/** More columns than fit on A4 across print on A3. */
const WIDE_COLUMNS = 19;

/** A day as letters write it: 2026年11月22日. */
const letterDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
  }).format(new Date(`${day}T00:00:00Z`));

/** One village's letter: number, what is urged by when, its cases, and a receipt. */
function Letter({ view, letter }: { readonly view: ListView; readonly letter: ListLetter }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const village = letter.villageName ?? t('late.noVillage');
  return (
    <article className="list-paper list-letter">
      <h3>{t('papers.letter.title')}</h3>
      <p className="list-sub">
        <span>
          {view.townName} {view.sample && t('papers.sample')}
          {letter.withdrawnDay !== null && (
            <strong> {t('papers.letter.withdrawn', { day: letter.withdrawnDay })}</strong>
          )}
        </span>
        <span className="number">{letter.number}</span>
      </p>
      <p>{t('papers.letter.to', { village })}</p>
      <p className="letter-text">
        {t(letter.allLate ? 'papers.letter.text' : 'papers.letter.textOpen', {
          campaign: view.campaignName,
          day: letterDay(letter.sentDay, language),
          count: letter.rows.length,
          reply: letterDay(letter.replyDueDay, language),
        })}
      </p>
      <ListTable
        columns={view.columns}
        rows={letter.rows}
        caption={`${t('papers.letter.title')} ${village}`}
        whole
      />
      <Signatures view={view} />
      <p className="letter-day">{letterDay(letter.sentDay, language)}</p>
      <p className="letter-receipt">{t('papers.letter.receipt', { village, number: letter.number })}</p>
      <PaperFoot own />
    </article>
  );
}

function Signatures({ view }: { readonly view: ListView }) {
  const { read } = useLanguage();
  return (
    <p className="list-signatures">
      {LISTS[view.kind].signatures.map((label) => (
        <span key={label.en}>{read(label)}:</span>
      ))}
    </p>
  );
}
