import { html } from 'lit';
import type { TemplateResult } from 'lit';

interface Story {
  readonly name?: string;
  readonly args?: object;
  readonly parameters?: { readonly width?: string };
  readonly render?: (args: never) => unknown;
  readonly play?: (context: { readonly canvasElement: HTMLElement }) => unknown;
}

/**
 * One sheet of every other story of a file, which imports itself so that none is forgotten. `change` keeps long ones short. Each state has a `data-own`, by
 * which the preview keeps their selections apart. Its story is not on the documentation page, which shows each of them already.
 */
export function stateSheet(stories: () => object, change: object = {}) {
  // Storybook's own export has the order of the file; a module's names are in that of the alphabet.
  const all = () => {
    const { __namedExportsOrder: names = Object.keys(stories()), ...named } = stories() as Readonly<Record<string, Story>> & {
      readonly __namedExportsOrder?: readonly string[];
    };
    return names.filter((name) => name !== 'default' && name !== 'AllStates').map((name): [string, Story] => [name, named[name]!]);
  };
  const meta = () => (stories() as { readonly default: Story }).default;
  return {
    parameters: { controls: { disable: true } },
    render: (): TemplateResult => html`
      <style>
        .state + .state {
          margin-block-start: 2.5em;
          padding-block-start: 1em;
          border-block-start: 1px solid #8888;
        }
        .state > p:first-child {
          margin: 0 0 1em;
          font-size: 0.875em;
        }
        .state > .width-320 {
          max-inline-size: 320px;
        }
      </style>
      ${all().map(
        ([key, { name = key, args, parameters = {}, render }]) => html`
          <section class="state" data-own=${key}>
            <p>${name}</p>
            <div class="width-${parameters.width ?? 'full'}">${(render ?? meta().render)!({ ...meta().args, ...change, ...args } as never)}</div>
          </section>
        `,
      )}
    `,
    play: ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
      for (const [key, { play }] of all()) void play?.({ canvasElement: canvasElement.querySelector<HTMLElement>(`[data-own="${key}"]`)! });
    },
  };
}
