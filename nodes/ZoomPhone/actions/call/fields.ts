import { field } from '../../../adapter/kit';

/** Calls of the account have `call_history_uuid`, parts of a user's calls `call_element_id` too. */
export const simplifyCall = () =>
	field.simplify([
		'call_history_uuid',
		'call_element_id',
		'call_id',
		'direction',
		'start_time',
		'answer_time',
		'end_time',
		'duration',
		'call_result',
		'event',
		'result',
		'talk_time',
		'caller_name',
		'caller_email',
		'caller_did_number',
		'caller_ext_number',
		'callee_name',
		'callee_email',
		'callee_did_number',
		'callee_ext_number',
		'site_name',
		'recording_status',
		'recording_id',
		'voicemail_id',
	]);
