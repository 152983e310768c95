import { caption, escape, page } from '../../page/html';

/** What somebody sees who follows a link of a message. */

/** The button sends the same address once more, signature and all. @param question the message, as it was written */
export const confirmationPage = (question: string, label: string): string =>
	page('Confirm your answer', question, [
		`<form method="post"><button type="submit">${escape(label)}</button></form>`,
		caption('Nothing happens until you press the button.'),
	]);

/** For a link of a question that a later one of the same node has taken the place of. */
export const closedPage = (): string =>
	page('No action required', 'This question was answered already. You can close this page.', []);

export const recordedPage = (): string =>
	page('Thank you', 'Your answer was recorded. You can close this page.', []);
