import { built } from './places.mjs';

const { SqliteDriver } = await import(built('storage', 'driver.js'));

/** The driver that the program uses on this machine, for the bare statements that it is measured against. */
export const Database = SqliteDriver;
