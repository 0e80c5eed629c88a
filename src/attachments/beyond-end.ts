const CODES = ['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'];

/** Did reading fail because the file ends before it should? */
export const isBeyondEnd = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && CODES.includes(String(Reflect.get(error, 'code')));
