import { Alert, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { templateAddress } from '../../api/exports.js';
import { useOpening } from '../../api/openings.js';
import { useActorName } from '../../format/actor-name.js';
import { DownloadButton } from '../../layout/download-button.js';

/** Chooses an opening import, says what it needs, and what of it awaits or is over. */
export function OpeningChoice({
  campaign,
  chosen,
  offered,
  onChoose,
}: {
  readonly campaign: string;
  readonly chosen: boolean;
  /** Only sheets of cases can be one; who confirms sees what awaits all the same. */
  readonly offered: boolean;
  readonly onChoose: (chosen: boolean) => void;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const { data } = useOpening(campaign);
  if (data === undefined) return null;
  const look = (
    <Link to="/opening" className="in-text">
      {t('opening.look')}
    </Link>
  );
  if (data.confirmed !== null) {
    const { day, by } = data.confirmed;
    return (
      <p className="muted">
        {t('opening.over', { day, by: actorName(by) })} {look}
      </p>
    );
  }
  const { awaiting } = data.counts;
  return (
    <>
      {awaiting > 0 && (
        <Alert type="warning" showIcon title={t('opening.awaiting', { count: awaiting })} action={look} />
      )}
      {offered && (
        <p>
          <Checkbox checked={chosen} onChange={({ target }) => onChoose(target.checked)}>
            {t('opening.choose')}
          </Checkbox>{' '}
          {chosen && (
            <DownloadButton address={templateAddress('cases', campaign, true)}>
              {t('opening.template')}
            </DownloadButton>
          )}
        </p>
      )}
      {chosen && <p className="muted">{t('opening.chooseText')}</p>}
    </>
  );
}
