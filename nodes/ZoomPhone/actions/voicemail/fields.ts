import { field, type Refusal, rephraseRefusals } from '../../../adapter/kit';

/** What the operations on voicemails share. */

export const voicemailSubject = ({ voicemailId }: { voicemailId: string }): string =>
	`voicemail ${voicemailId}`;

const gone: Refusal = {
	what: (subject) => `Zoom knows no ${subject}`,
	next: 'Check the ID, as Get Many returns it. A voicemail that was deleted is gone from here.',
};

/** Zoom says in several ways that there is no such voicemail. */
export const onVoicemail = async <T>(voicemailId: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(voicemailSubject({ voicemailId }), { 300: gone, 404: gone }, work);

export const simplifyVoicemail = () =>
	field.simplify([
		'id',
		'call_id',
		'call_element_id',
		'date_time',
		'duration',
		'status',
		'caller_name',
		'caller_number',
		'callee_name',
		'callee_number',
		'owner',
		'transcription',
		'download_url',
	]);
