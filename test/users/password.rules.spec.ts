import { commonPasswords } from '../../src/users/common-passwords.js';
import { checkPassword } from '../../src/users/password.rules.js';
import { delayAfter } from '../../src/users/sign-in.rules.js';

const check = (password: string, name = 'wang'): void => checkPassword(password, name, commonPasswords());

describe('a password', () => {
  it.each([
    ['short1234', 'password.too-short'],
    ['字字字字字字字字字', 'password.too-short'],
    ['x'.repeat(201), 'password.too-long'],
    ['1234567890', 'password.common'],
    ['WoAiNi1314520', 'password.common'],
    ['woaini@20261122', 'password.common'],
    ['password2026!', 'password.common'],
    ['ｐａｓｓｗｏｒｄ１２３', 'password.common'],
    ['1qaz2wsx3edc', 'password.common'],
    ['abcabcabcabc', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['23456789:;<=', 'password.common'],
    ['sanziban2026', 'password.common'],
    ['ledger-2026-11', 'password.common'],
    ['my-wang-31-word', 'password.has-name'],
  ])('%s is refused: %s', (password, code) => {
    expect(() => check(password)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['huang-luo-31-gou', '红罗沟的三十一座桥下', 'T7#kq0-Zmw'])('%s is taken', (password) => {
    expect(() => check(password)).not.toThrow();
  });
});

describe('failures to sign in', () => {
  it('cost nothing at first, then more each time, and never keep anybody out for long', () => {
    expect([0, 1, 4, 5, 6, 7].map(delayAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000]);
    expect(delayAfter(10_000)).toBe(300_000);
  });
});
