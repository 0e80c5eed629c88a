/**
 * The header that gives a download its name (RFC 6266): in full for browsers that read RFC 5987, and a plain one for
 * those that do not.
 */
export function contentDisposition(plainName: string, fullName: string): string {
  const encoded = encodeURIComponent(fullName).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
