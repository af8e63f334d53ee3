import type { ArgTypesEnhancer } from 'storybook/internal/types';

const CATEGORIES: Readonly<Record<string, string>> = {
  attributes: 'Attributs',
  properties: 'Propriétés (JavaScript)',
  events: 'Événements',
  slots: 'Emplacements (slots)',
  'css custom properties': 'Variables CSS',
  'css shadow parts': 'Parties (::part)',
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * One line for an attribute and its property, under the attribute's name, and with a control; all the rest is documentation, and has none. Storybook offers
 * « Set object » for it otherwise.
 */
export const quietArgTypes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).flatMap(([name, argType]) => {
      const { category } = argType.table ?? {};
      const table = { ...argType.table, category: category && (CATEGORIES[category] ?? category) };
      if (category === 'attributes') {
        // The argument has the property's name.
        const isProperty = name.includes('-') && Object.keys(argTypes).some((other) => other !== name && kebab(other) === name);
        return isProperty ? [] : [[name, { ...argType, table }]];
      }
      const attribute = argTypes[kebab(name)];
      if (category === 'properties' && attribute && attribute !== argType) {
        const { description, table: of } = attribute;
        return [[name, { ...argType, name: kebab(name), description, table: { ...table, ...of, category: CATEGORIES['attributes'] } }]];
      }
      return [[name, category ? { ...argType, control: false, table } : argType]];
    }),
  );
