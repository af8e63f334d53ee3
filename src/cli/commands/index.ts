import type { Command } from '../command.js';
import { openagenda } from './openagenda.js';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: Readonly<Record<string, Command>> = { openagenda };
