import { useTranslation } from 'react-i18next';
import { sanctionPath, useSanction } from '../../api/discipline.js';
import { useMay } from '../../layout/session-context.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import type { RegisterState } from '../registers/use-register.js';
import { SanctionFacts } from './sanction-facts.js';
import { SanctionForm } from './sanction-form.js';

/** One sanction beside the register, or a new one of the person and case that the address names. */
export function SanctionDrawer({ state: { search, change } }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const mayWrite = useMay('discipline:write');
  const id = search.get('sanction');
  const query = useSanction(id);
  return (
    <RegisterDrawer
      open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
      query={query}
      face={{
        path: sanctionPath,
        nameOf: (one) => `${one.person.villageName} ${one.person.name} ${one.asWritten}`,
        newTitle: t('discipline.newTitle'),
        mayWrite,
        facts: (one) => <SanctionFacts one={one} />,
        editor: (one, done) => <SanctionForm existing={one} forPerson={null} forCase={null} onDone={done} />,
        fresh: (done) => (
          <SanctionForm
            existing={null}
            forPerson={search.get('personId')}
            forCase={search.get('caseId')}
            onDone={done}
          />
        ),
      }}
      onClose={() => change({ sanction: null, new: null })}
    />
  );
}
