/**
 * A rule of a group of ticks: at least one is set. It is no `required` rule, since a group cannot be called required in
 * the words of assistive programs.
 */
export const someChosen =
  (message: string) =>
  (_rule: unknown, chosen?: readonly string[]): Promise<void> =>
    (chosen ?? []).length > 0 ? Promise.resolve() : Promise.reject(new Error(message));
