import { fields, oneCase, register } from './zh/cases.js';
import { failure, frame, keys, lost, sample, unsaved } from './zh/frame.js';
import { overview } from './zh/overview.js';

/** Every word of the pages in Chinese; labels of the domain live in the rooms' vocabularies. */
export const zh = { frame, sample, keys, failure, lost, unsaved, fields, register, oneCase, overview };
