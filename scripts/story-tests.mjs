/**
 * Makes each story file a test file: when the runner asks for `x.stories.ts`, it gets a module that passes the stories to `test/helpers/story-tests.ts`. So
 * each story is its own accessibility test. Modules that import the file get the stories.
 */
export function storyTests() {
  return {
    name: 'story-tests',
    serve(context) {
      if (!context.path.endsWith('.stories.ts') || !/\bwtr-(?:session-id|manual-session)=/.test(context.querystring)) return;
      const path = JSON.stringify(context.path);
      return {
        type: 'js',
        body: `import { testStories } from '/test/helpers/story-tests.ts';
import * as stories from ${path};
testStories(${path}, stories);`,
      };
    },
  };
}
