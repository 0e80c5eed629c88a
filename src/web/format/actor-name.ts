import { useTranslation } from 'react-i18next';

/** Who did it, as a person reads it: `user:local` is whoever sat at this machine before there were accounts. */
export function useActorName(): (actor: string) => string {
  const { t } = useTranslation();
  return (actor) => {
    const [kind, name = ''] = actor.split(':');
    if (actor === 'user:local') return t('frame.actors.local');
    if (kind === 'shell') return t('frame.actors.shell', { name });
    if (kind === 'system') return t('frame.actors.system');
    return kind === 'user' ? name : actor;
  };
}
