import { useTranslation } from 'react-i18next';
import type { ImportNotice } from '../../../exchange/import.js';
import { useNoticeSentence } from './report-sentences.js';

/** What the file is told about without any row being refused. */
export function NoticeList({ notices }: { readonly notices: readonly ImportNotice[] }) {
  const { t } = useTranslation();
  const sentence = useNoticeSentence();
  if (notices.length === 0) return null;
  return (
    <section className="block">
      <h2>
        {t('importReport.notices')} <span className="number">{notices.length}</span>
      </h2>
      <p className="muted">{t('importReport.noticesText')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('importReport.sheet')}</th>
            <th scope="col" className="number-cell">
              {t('importReport.row')}
            </th>
            <th scope="col">{t('importReport.notices')}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice, index) => (
            // A report does not change while it is shown, and two notices may be alike.
            <tr key={index}>
              <td>{notice.sheet}</td>
              <td className="number-cell">{notice.row}</td>
              <td>{sentence(notice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
