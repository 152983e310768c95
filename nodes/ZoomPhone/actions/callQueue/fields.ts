import { type Refusal, rephraseRefusals } from '../../../adapter/kit';

/** What the operations on call queues share. */

export const callQueueSubject = ({ callQueueId }: { callQueueId: string }): string =>
	`call queue ${callQueueId}`;

const noQueue: Refusal = {
	what: (subject) => `Zoom Phone knows no ${subject}`,
	next: 'Choose the call queue from the list, or check its ID in Zoom under Phone System Management → Call Queues.',
};

export const onQueue = async <T>(callQueueId: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(callQueueSubject({ callQueueId }), { 13000: noQueue }, work);
