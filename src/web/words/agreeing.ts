/**
 * A sentence in English whose words agree with the number before them: `1 [case waits|cases wait]` is «1 case waits».
 * Words in brackets belong to the number right before; all other brackets stay.
 */
export const agreeing = (text: string): string =>
  text.replace(
    /(\d[\d,.]*) \[([^|[\]]+)\|([^|[\]]+)\]/g,
    (_, number: string, one: string, many: string) => `${number} ${number === '1' ? one : many}`,
  );
