import { sendMouse } from '@web/test-runner-commands';

/** A click near the beginning of an element. */
export async function clickOn(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: pointIn(element, 0) });
}

/** Selects a text with the mouse, from its beginning to its end. */
export async function dragOver(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: pointIn(element, 0) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: pointIn(element, 0.5) });
  await sendMouse({ type: 'move', position: pointIn(element, 0.9) });
  await sendMouse({ type: 'up' });
}

function pointIn(element: Element, along: number): [number, number] {
  const { left, top, width } = element.getBoundingClientRect();
  return [Math.round(left + 2 + along * (width - 4)), Math.round(top + 6)];
}
