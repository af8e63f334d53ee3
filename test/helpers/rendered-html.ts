import { executeServerCommand } from '@web/test-runner-commands';
import type { RenderedAttributes, RenderOptions } from '../../src/cli/rendered-html.js';

export interface RenderPayload extends Partial<RenderedAttributes> {
  /** The feed's text. */
  readonly feed: string;
  /** ISO 8601 with an offset. */
  readonly now: string;
  readonly shadow?: RenderOptions['shadow'];
  readonly element?: RenderOptions['element'];
}

/** The output of `ess render`. */
export function renderedInNode(payload: RenderPayload): Promise<string> {
  return executeServerCommand<string, RenderPayload>('ess:render', payload);
}
