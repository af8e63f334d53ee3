/** The errors that reach the page's own handlers during each test of the surrounding `describe`. */
export function recordedErrors(): readonly string[] {
  const errors: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push(String('reason' in event ? event.reason : event.message));
    event.preventDefault();
  };
  beforeEach(() => {
    errors.length = 0;
    addEventListener('error', hear, true);
    addEventListener('unhandledrejection', hear, true);
  });
  afterEach(() => {
    removeEventListener('error', hear, true);
    removeEventListener('unhandledrejection', hear, true);
  });
  return errors;
}
