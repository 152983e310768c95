import { field } from '../../../adapter/kit';

/** What the operations on archived files share. */

/** An ID would mean another instance every time the meeting is held. */
export const archiveUuid = () =>
	field.text({
		displayName: 'Meeting UUID',
		description: 'The instance, as Get Many returns it under "uuid"',
		placeholder: 'e.g. 4444AAAiAAAAAiAiAiiAii==',
		required: true,
	});

export const archiveSubject = ({ meetingUuid }: { meetingUuid: string }): string =>
	`archive of meeting ${meetingUuid}`;
