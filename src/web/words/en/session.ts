import type { InEnglish } from '../words.js';
import type { zh } from '../zh.js';

/** Signing in and the own account. */
export const session: InEnglish<typeof zh.session> = {
  name: 'Account',
  nameFault: 'Please type the account.',
  password: 'Password',
  passwordFault: 'Please type the password.',
  code: 'Code',
  codeHint: 'Only where two-step sign-in is switched on; a recovery code will do as well.',
  codeFault: 'Please type the code.',
  signIn: 'Sign in',
  firstTime:
    'The first time: the first passwords stand in first-passwords.json in the folder of the ledger; the window that started the ledger says where.',
  forgotten: 'Who forgot a password asks the administrator. Administrators:',
  again: {
    title: 'Please sign in again',
    text: 'The session has ended. Sign in and go on: what was typed on the page is still there.',
  },
  recovery: {
    open: 'use the sealed sheet',
    title: 'New password by the sealed sheet',
    text: 'Type the code of the sheet and a new password. A sheet works once; print and seal another afterwards.',
    code: 'Code of the sheet',
    codeFault: 'Please type the code of the sheet.',
    set: 'Set the password',
    done: 'The password is set; please sign in with it.',
  },
  first: {
    title: 'Please change the password first',
    text: 'Welcome, {{name}}. Somebody else has set this password; change it to use the ledger.',
  },
  ownPassword: 'Own password',
  oldPassword: 'Password until now',
  newPassword: 'New password',
  newPasswordHint: 'At least {{min}} characters, a sentence for example; no common one, and not the account.',
  newPasswordFault: 'The new password has {{min}} to {{max}} characters.',
  newPasswordAgain: 'New password again',
  againFault: 'The two new passwords differ.',
  changePassword: 'Change the password',
  passwordChanged: 'The password was changed; sessions on other computers have ended.',
  second: {
    title: 'Two-step sign-in',
    text: 'Besides the password, sign-in asks for the six digits that an authenticator on the telephone shows. It needs no network.',
    begin: 'Set it up',
    scan: 'Scan this with the authenticator, then type the digits that it shows.',
    typeInstead: 'Where it cannot be scanned, type this secret into the authenticator:',
    confirm: 'Switch on',
    isOn: 'Two-step sign-in is switched on.',
    drop: 'Switch it off',
    codesOnce:
      'The recovery codes are shown this once. Without the telephone, each stands in for a code once; print or copy them.',
    codesKept: 'I have kept them',
  },
  sheet: {
    title: 'Recovery sheet of the administrator',
    text: 'It sets a new password when the administrator forgot it. Print it, seal it in an envelope and have the lead keep it; a new one ends the one before.',
    make: 'Make a sheet',
    once: 'The sheet is shown this once; print it now.',
    sealed: 'Printed and sealed',
  },
  everywhere: {
    title: 'Sign out everywhere',
    text: 'After a shared computer was left signed in, or somebody may have used the account: every session ends.',
    do: 'Sign out everywhere',
  },
  account: { title: 'My account', person: 'Name', role: 'Role' },
  menu: {
    account: 'My account',
    actFor: 'Act for {{name}} ({{role}}, until {{day}})',
    actForSelf: 'Act for myself again',
    leave: 'Sign out',
  },
};
