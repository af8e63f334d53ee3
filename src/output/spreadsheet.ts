import type { Programme } from '../model/programme.js';

export async function spreadsheet({ events }: Programme): Promise<string> {
  await Promise.all(events.map((event) => event.details()));
  throw new Error('not written yet');
}
