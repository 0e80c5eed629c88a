/** The bytes that structure XML, named. */
export const LT = 60;
export const GT = 62;
export const SLASH = 47;
export const COLON = 58;
export const EQUALS = 61;
export const AMPERSAND = 38;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
export const EXCLAMATION = 33;
export const QUESTION = 63;

/** Ends of the three things that are found by searching. */
export const CDATA_END = Buffer.from(']]>');
export const COMMENT_END = Buffer.from('-->');
export const INSTRUCTION_END = Buffer.from('?>');
