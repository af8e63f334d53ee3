import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { CheckedReport } from '../../controllers/report-controller.js';
import type { ReportText } from '../../locale/report-text.js';
import { copyText, selectText } from '../copy-text.js';
import { html } from '../html.js';
import { saveFile } from '../save-file.js';
import { plainReport, tableOfReport } from './report-file.js';

type Host = LitElement & { readonly announcer: AnnouncerController };

/** What an editor does with a report: check again, copy it as text, download it as a table. */
export class ReportActions {
  readonly #host: Host;
  /** What has become of the copy: made, or to be made by hand out of this text. */
  #copied: true | string | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** After another check, the copy is out of date. */
  forgetCopy(): void {
    this.#copied = null;
  }

  render(report: CheckedReport, addresses: readonly string[], text: ReportText, again: TemplateResult) {
    const { element } = text;
    const copied = this.#copied;
    return html`
      <div class="actions" part="actions">
        ${again}
        ${
          report.problems.length > 0
            ? html`<button type="button" @click=${() => this.#copy(plainReport(report, addresses, text), element.copied)}>${element.copy}</button>
                <button type="button" @click=${() => saveFile(`${element.fileName}.csv`, 'text/csv', tableOfReport(report, text))}>
                  ${element.download}
                </button>`
            : nothing
        }
      </div>
      ${copied === true ? html`<p class="small">${element.copied}</p>` : nothing}
      ${
        typeof copied === 'string'
          ? html`<label class="control"><span>${element.copyFailed}</span><textarea readonly rows="10" .value=${copied}></textarea></label>`
          : nothing
      }
    `;
  }

  async #copy(text: string, copied: string): Promise<void> {
    const isCopied = await copyText(text);
    this.#copied = isCopied || text;
    this.#host.requestUpdate();
    if (isCopied) return this.#host.announcer.announce(copied);
    await this.#host.updateComplete;
    selectText(this.#host.renderRoot.querySelector('textarea'));
  }
}
