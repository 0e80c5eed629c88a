import { fetchAnswer, Failure } from './http.js';

/** The name that the server gives a file, or the end of its address. */
function nameOf(response: Response, target: string): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return (
    /filename="?([^";]+)"?/i.exec(disposition)?.[1] ??
    target.split('?')[0]?.split('/').at(-1) ??
    'ledger.xlsx'
  );
}

/**
 * Fetches a workbook and hands it to the browser to save. Fetched by the page rather than followed as a link, so that
 * a refusal is explained where the button is instead of replacing the page. Rejects with a Failure.
 */
export async function download(target: string): Promise<string> {
  const response = await fetchAnswer('GET', target);
  const name = nameOf(response, target);
  const content = await response.blob().catch((cause: unknown) => {
    throw new Failure('offline', 'server.offline', {}, 'The file broke off.', { cause });
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return name;
}
