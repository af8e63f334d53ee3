/** The manifest of the build with the French of docs/elements.md before its English. */

type Described = { readonly name?: string; readonly description?: string; readonly inheritedFrom?: object };
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const KINDS = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'];
const FILES = import.meta.glob<Words>('../src/elements/**/*.fr.json', { eager: true, import: 'default' });

const words = (path: string): Words => FILES[`../src/elements/${path}.fr.json`] ?? {};

/** For people: French, then English in italics. `english` is for pages that set it beside. */
function bilingual(french: string | undefined, english = ''): { readonly description: string; readonly french: string; readonly english: string } {
  return { description: french ? `${french}\n\n*${english}*` : english, french: french ?? english, english };
}

export function inFrench(manifest: Manifest): Manifest {
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({ ...module, declarations: (module.declarations ?? []).map(translated) })),
  };
}

function translated(declaration: Declaration): Declaration {
  const name = declaration.tagName?.replace('ess-', '') ?? '';
  const [own, common] = [words(`${name}/${name}`), words('common')];
  const lists = KINDS.map((kind) => {
    const entries = (declaration as Readonly<Record<string, readonly Described[] | undefined>>)[kind];
    const french = (entry: Described) => (kind === 'cssProperties' || entry.inheritedFrom ? common : own)[kind]?.[entry.name ?? ''];
    return [kind, entries?.map((entry) => ({ ...entry, ...bilingual(french(entry), entry.description) }))];
  });
  const summary = (own as { readonly description?: string }).description;
  return { ...declaration, ...(Object.fromEntries(lists) as object), description: bilingual(summary, declaration.description).description };
}
