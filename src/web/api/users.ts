import { useQuery } from '@tanstack/react-query';
import { PAGE_SIZE_MAX, type Page } from '../../kernel/paging.js';
import type { AccountChange, AccountInput, AccountView, AccountWithPassword } from '../../users/account.js';
import type { DeputyInput, DeputyView, PersonInput, PersonView } from '../../users/person.js';
import { address, get, write } from './http.js';

/** Everything of the page of users begins with this. */
export const usersKey = ['users'] as const;

const path = (id: string, rest = ''): string => `/users/${encodeURIComponent(id)}${rest}`;

/** Every row of a list, page by page: a town has some dozens of people, and the page filters them itself. */
async function allRows<Row>(list: string, signal: AbortSignal): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page++) {
    const answer = await get<Page<Row>>(list, { page, size: PAGE_SIZE_MAX }, signal);
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** Every account, by name. */
export const useAccounts = () =>
  useQuery({
    queryKey: [...usersKey, 'accounts'],
    queryFn: ({ signal }) => allRows<AccountView>('/users', signal),
  });

/** Every person whom rules must know, by name. */
export const usePersons = () =>
  useQuery({
    queryKey: [...usersKey, 'persons'],
    queryFn: ({ signal }) => allRows<PersonView>('/users/persons', signal),
  });

/** Who is a deputy today or will be. */
export const useDeputies = () =>
  useQuery({
    queryKey: [...usersKey, 'deputies'],
    queryFn: ({ signal }) => get<readonly DeputyView[]>('/users/deputies', {}, signal),
  });

/** Adds an account; the password that is made for it is answered this once. */
export const addAccount = (input: AccountInput): Promise<AccountWithPassword> =>
  write('POST', address('/users'), { body: input });

/** Changes an account and ends its sessions; `account.changed` is the conflict that carries both versions. */
export const changeAccount = (id: string, version: number, change: AccountChange): Promise<AccountView> =>
  write('PATCH', address(path(id)), { body: { version, ...change } });

/** Gives an account a new first password, answered this once. */
export const resetPassword = (id: string, dropSecondFactor: boolean): Promise<AccountWithPassword> =>
  write('POST', address(path(id, '/reset-password')), { body: { dropSecondFactor } });

/** Registers a person. */
export const registerPerson = (input: PersonInput): Promise<PersonView> =>
  write('POST', address('/users/persons'), { body: input });

/** Changes a person; `person.changed` is the conflict that carries both versions. */
export const changePerson = (id: string, version: number, input: Partial<PersonInput>): Promise<PersonView> =>
  write('PATCH', address(`/users/persons/${encodeURIComponent(id)}`), { body: { version, ...input } });

/** Appoints a deputy for a span of days. */
export const appointDeputy = (input: DeputyInput): Promise<DeputyView> =>
  write('POST', address('/users/deputies'), { body: input });

/** Ends an appointment now. */
export const endDeputy = (id: string): Promise<DeputyView> =>
  write('DELETE', address(`/users/deputies/${encodeURIComponent(id)}`));
