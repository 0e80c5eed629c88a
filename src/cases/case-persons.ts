import type { Actor } from '../access/actor.js';

/** Fields of a case that say who is held responsible and what became of them; not everybody who sees a case sees these. */
export const FIELDS_OF_PERSONS = [
  'responsiblePerson',
  'responsiblePost',
  'responsibleStatus',
  'leader',
  'rectifier',
  'handlingText',
] as const;
type FieldOfPersons = (typeof FIELDS_OF_PERSONS)[number];

/** May the actor see who is held responsible? The county compares towns, and judges nobody. */
export const seesPersons = ({ permissions }: Pick<Actor, 'permissions'>): boolean =>
  permissions.has('cases:read-persons');

/** The row as the actor may see it: without persons for who does not see them. */
export function asSeenBy<Row extends { readonly [Field in FieldOfPersons]: string | null }>(
  actor: Pick<Actor, 'permissions'>,
  row: Row,
): Row {
  return seesPersons(actor)
    ? row
    : {
        ...row,
        responsiblePerson: null,
        responsiblePost: null,
        responsibleStatus: null,
        leader: null,
        rectifier: null,
        handlingText: null,
      };
}
