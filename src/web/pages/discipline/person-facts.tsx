import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MANAGING_BODY_LABELS, type DealtPersonView } from '../../../discipline/dealt-person.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { Facts, type Fact } from '../../layout/facts.js';

/** Who was dealt with, as they were then; `linked` leads to everything that stands to the name. */
export function PersonFacts({
  person,
  linked,
}: {
  readonly person: DealtPersonView;
  readonly linked: boolean;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { partyMember } = person;
  const facts: readonly Fact[] = [
    [
      t('discipline.person'),
      linked ? (
        <Link key="person" to={places.dealtPerson(person.id)}>
          {person.name}
        </Link>
      ) : (
        person.name
      ),
    ],
    [t('fields.villageId'), person.villageName],
    [t('fields.postThen'), person.postThen],
    [t('fields.managesIn'), person.managesIn && read(MANAGING_BODY_LABELS[person.managesIn])],
    [
      t('fields.partyMember'),
      partyMember === null ? t('discipline.notKnown') : t(partyMember ? 'discipline.yes' : 'discipline.no'),
    ],
    [t('fields.statusAsWritten'), person.statusAsWritten],
    [t('dealt.personNote'), person.note],
  ];
  return <Facts title={t('discipline.who')} facts={facts} />;
}
