/**
 * Makes each story file a test file: the runner asks for `x.stories.ts` and is given a module that hands the stories to `test/helpers/story-tests.ts`.
 * Writing a story is writing its accessibility test.
 */
export function storyTests() {
  return {
    name: 'story-tests',
    serve(context) {
      if (!context.path.endsWith('.stories.ts') || 'story' in context.query) return;
      const path = JSON.stringify(context.path);
      return {
        type: 'js',
        body: `import { testStories } from '/test/helpers/story-tests.ts';
import * as stories from ${JSON.stringify(`${context.path}?story`)};
testStories(${path}, stories);`,
      };
    },
  };
}
