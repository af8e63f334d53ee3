/** What the manifest of the build says of the elements: in Storybook with its French, in tests as it lies in dist/. */

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly french?: string;
  readonly english?: string;
}

export interface DocumentedElement {
  readonly tagName: string;
  readonly cssParts: readonly Described[];
  /** The custom properties that change this element. */
  readonly cssProperties: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly (Partial<DocumentedElement> | DocumentedElement)[] }[];
}

export async function documentedElements(): Promise<readonly DocumentedElement[]> {
  const { __STORYBOOK_CUSTOM_ELEMENTS_MANIFEST__: known } = globalThis as { __STORYBOOK_CUSTOM_ELEMENTS_MANIFEST__?: Manifest };
  const { modules } = known ?? ((await (await fetch('/dist/custom-elements.json')).json()) as Manifest);
  return modules.flatMap(({ declarations = [] }) => declarations).filter((each): each is DocumentedElement => Boolean(each.tagName));
}
