interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly { readonly name: string; readonly description?: string }[];
    }[];
  }[];
}

/** The parts of each element, from the manifest of the build: beside the page in Storybook, in dist/ for the tests. */
export async function documentedParts(): Promise<
  readonly { readonly tag: string; readonly parts: readonly { readonly name: string; readonly description?: string }[] }[]
> {
  const manifest = (await json('./custom-elements.json')) ?? (await json('/dist/custom-elements.json'));
  return (manifest?.modules ?? [])
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, cssParts }) => (tagName && cssParts ? [{ tag: tagName, parts: cssParts }] : []));
}

async function json(address: string): Promise<Manifest | null> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as Manifest) : null;
}
