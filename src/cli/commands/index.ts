import type { Command } from '../command.js';
import { atom } from './atom.js';
import { check } from './check.js';
import { convert } from './convert.js';
import { csv } from './csv.js';
import { ics } from './ics.js';
import { openagenda } from './openagenda.js';
import { render } from './render.js';
import { split } from './split.js';

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = { check, convert, split, ics, atom, csv, render, openagenda };
