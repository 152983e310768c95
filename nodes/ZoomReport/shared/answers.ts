import { recordsIn, type ZoomRecord } from '../../../zoom/values';

/** One row for each answer of a person, with who it was and which meeting. */
export const answersOf = (about: ZoomRecord, people: readonly ZoomRecord[], details: string): ZoomRecord[] =>
	people.flatMap(({ [details]: answers, ...person }) =>
		recordsIn(answers).map((answer) => ({
			name: person['name'],
			email: person['email'],
			...answer,
			meeting_id: about['id'] ?? about['meeting_id'] ?? about['webinar_id'],
			meeting_uuid: about['uuid'] ?? about['meeting_uuid'] ?? about['webinar_uuid'],
		})),
	);
