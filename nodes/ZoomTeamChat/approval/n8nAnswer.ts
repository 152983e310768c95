import { isRecord } from '../../../zoom/values';
import { jsonIn } from '../../../zoom/values/json';

/** What n8n says when somebody answers a workflow that waits. */

/** The answer counts, counts no more, may count in a moment, or what answered is not the n8n that waits. */
type Verdict = 'recorded' | 'closed' | 'busy' | 'refused';

/**
 * n8n has a page of its own for a workflow that does not wait any more, and words for an execution that is gone. Whatever else
 * comes with these statuses is a proxy, a login page, or another n8n.
 */
export function verdictOn({ status, text }: { readonly status: number; readonly text: string }): Verdict {
	const answer = jsonIn(text);
	const { recorded, message } = isRecord(answer) ? answer : {};
	if (status === 200) {
		if (recorded === true) return 'recorded';
		return recorded === false || /no action required/i.test(text) ? 'closed' : 'refused';
	}
	if (status === 404) {
		return typeof message === 'string' && /execution/i.test(message) ? 'closed' : 'refused';
	}
	// n8n says 500 to the second of two answers that come at the same moment.
	return status === 409 || status >= 500 ? 'busy' : 'refused';
}
