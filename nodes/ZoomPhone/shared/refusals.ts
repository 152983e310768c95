import { type Refusal, rephraseRefusals } from '../../adapter/kit';

const noPhone: Refusal = {
	what: (subject) => `Zoom Phone knows no ${subject}`,
	next: 'Check the email or ID, and in Zoom under Phone System Management → Users & Rooms whether the user has Zoom Phone.',
};

/** Does the work on somebody's phone; that there is no such phone is said in words that fit. */
export const onPhoneOf = async <T>(userId: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(`user ${userId}`, { 1001: noPhone }, work);
