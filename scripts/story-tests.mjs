/**
 * Makes each story file a test file: for `x.stories.ts` the runner gets a module that passes the stories to `test/helpers/story-tests.ts`.
 * So each story is its own accessibility test.
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
