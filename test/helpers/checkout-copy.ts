import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of parts of the checkout in a temporary folder, with the installed packages. */
export class CheckoutCopy {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')));
  /** Paths of the files that were changed or written. */
  readonly touched = new Set<string>();

  constructor(paths: readonly string[]) {
    for (const path of paths) if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(this.folder, path), { recursive: true });
    symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(this.folder, 'node_modules'), 'junction');
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    this.touched.add(path);
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Writes a line (or several) after the last match. */
  addLine(path: string, place: RegExp, line: string): void {
    const text = this.read(path);
    const last = [...text.matchAll(place)].at(-1) ?? assert.fail(`${path} has nothing like ${place}`);
    const at = last.index + last[0].length;
    this.write(path, text.slice(0, at) + line + text.slice(at));
  }

  /** Runs a program in the copy; it must succeed, or fail. Returns its output. */
  async run(isWell: boolean, ...args: readonly string[]): Promise<string> {
    // A node:test inside node:test would report to its parent instead of printing.
    const program = spawn(process.execPath, args, { cwd: this.folder, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const status = await new Promise((resolve) => program.on('close', resolve));
    assert.equal(status === 0, isWell, output);
    return output;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
