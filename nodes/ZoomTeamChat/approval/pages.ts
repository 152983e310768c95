import { caption, escape, page } from '../../page/html';

/** What somebody sees who follows a link of a message. */

/** The button sends the same address once more, signature and all. @param question the message, as it was written */
export const confirmationPage = (question: string, label: string): string =>
	page('Confirm your answer', question, [
		`<form method="post"><button type="submit">${escape(label)}</button></form>`,
		caption('Nothing happens until you press the button.'),
	]);

export const recordedPage = (): string =>
	page('Thank you', 'Your answer was recorded. You can close this page.', []);
