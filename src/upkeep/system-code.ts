/**
 * The code of an error of the operating system's, `ENOSPC`; undefined for every other error. Its form decides: errors of
 * Node's own need not be of this program's class.
 */
export function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error))
    return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
