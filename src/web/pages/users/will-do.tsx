import { useTranslation } from 'react-i18next';
import './users.css';

/** What saving will do, sentence by sentence, before it is done. */
export function WillDo({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className="will-do" role="status">
      <strong>{t('users.willDo')}</strong>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
