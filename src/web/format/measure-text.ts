/** A quantity in thousandths as people write it: `12`, `2.5`. */
export function quantityText(milli: number): string {
  const digits = String(Math.abs(milli)).padStart(4, '0');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return `${milli < 0 ? '-' : ''}${digits.slice(0, -3)}${decimals === '' ? '' : `.${decimals}`}`;
}
