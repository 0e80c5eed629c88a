/** What `XmlScanner.next` found. `NEED_MORE` asks for the next piece of the part. */
export const NEED_MORE = 0;
/** A start tag; an empty element gives this with `selfClosing` and no `CLOSE`. */
export const OPEN = 1;
/** An end tag. */
export const CLOSE = 2;
/** A run of text, or one CDATA section. */
export const TEXT = 3;

/** A text run longer than any cell may be; whoever knows the cell turns it into a refusal. */
export class TokenTooLong extends Error {}
