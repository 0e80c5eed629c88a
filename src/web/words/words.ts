/**
 * The English shape of Chinese words: the same keys, and for each `…_other` also `…_one`, since English has a singular
 * where Chinese has none.
 */
export type InEnglish<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : InEnglish<Words[Key]>;
} & {
  readonly [Key in keyof Words as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
