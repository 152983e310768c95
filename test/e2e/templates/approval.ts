import type { Email } from 'postal-mime';
import { attachmentOf, linkOf } from './mailbox';
import type { TemplateRun } from './templateRun';

/** n8n gives programs that only look at links an empty page; people have a browser. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0' };

/** The two mails an approver gets: the plan, and the question. */
export interface Approval {
	readonly plan: { readonly mail: Email; readonly page: string };
	answer(button: 'Approve' | 'Decline'): Promise<void>;
}

export async function approvalOf(run: TemplateRun): Promise<Approval> {
	const { mail } = run.stage;
	const plan = await mail.next();
	const question = await mail.next();
	return {
		plan: { mail: plan, page: attachmentOf(plan).text },
		answer: async (button) => {
			await run.asleep(); // The mail may be quicker than n8n's note that it waits.
			const response = await fetch(linkOf(question, button), { headers: BROWSER });
			if (!response.ok) throw new Error(`The link answers ${response.status}: ${await response.text()}`);
		},
	};
}
