import type { Organizer, Programme } from '../../model/programme.js';
import { fold } from '../../model/towns.js';
import { isReachable } from './contact.js';

/** The organizer of that name, the programme's own or an event's; preferably one that can be reached. */
export async function findOrganizer({ organizer, events }: Programme, name: string): Promise<Organizer | null> {
  const isMeant = (other: string) => fold(other) === fold(name);
  const known = organizer && isMeant(organizer.name) ? [organizer] : [];
  for (const event of events) {
    if (known.some(isReachable)) break;
    if (event.organizerNames.some(isMeant)) known.push(...(await event.details()).organizers.filter((each) => isMeant(each.name)));
  }
  return known.find(isReachable) ?? known[0] ?? null;
}
