import { useTranslation } from 'react-i18next';

/** A name in the place of the copy that is to be brought back. */
const EXAMPLE = 'ledger-20261122T030000000Z.backup.zip';

/** How a copy is brought back, step by step, and what a passphrase does: both are done from the shell. */
export function RestoreWords({
  folder,
  newest,
}: {
  readonly folder: string;
  readonly newest: string | null;
}) {
  const { t } = useTranslation();
  const separator = folder.includes('\\') ? '\\' : '/';
  return (
    <div className="columns">
      <section className="block">
        <h2>{t('backup.restore')}</h2>
        <ol className="restore-steps">
          <li>{t('backup.restoreSteps.stop')}</li>
          <li>
            {t('backup.restoreSteps.run')}
            <pre
              tabIndex={0}
            >{`npm run -s ledger -- restore "${folder}${separator}${newest ?? EXAMPLE}"`}</pre>
          </li>
          <li>{t('backup.restoreSteps.check')}</li>
        </ol>
        <p>
          {t('backup.restoreSteps.kept')} {t('backup.restoreSteps.accounts')}
        </p>
      </section>
      <section className="block">
        <h2>{t('backup.passphrase')}</h2>
        <p>{t('backup.passphraseText')}</p>
        <pre tabIndex={0}>npm run -s ledger -- backup ledger.backup.zip --encrypt</pre>
      </section>
    </div>
  );
}
