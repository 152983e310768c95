import type { Answer } from '../../http/answer';

/** A "no" of the REST API: HTTP status, Zoom's own code, message and, for code 300, the fields. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly code: number,
		message: string,
		readonly fields?: ReadonlyArray<{ field: string; message: string }>,
	) {
		super(message);
	}

	get answer(): Answer {
		return {
			status: this.status,
			body: {
				code: this.code,
				message: this.message,
				...(this.fields && { errors: this.fields }),
			},
		};
	}
}

export const invalidFields = (...fields: string[]): Refusal =>
	new Refusal(
		400,
		300,
		'Validation Failed.',
		fields.map((field) => ({ field, message: 'Invalid field.' })),
	);
export const invalidParameter = (message: string): Refusal => new Refusal(400, 300, message);
export const noSuchUser = (userId: string): Refusal =>
	new Refusal(404, 1001, `User does not exist: ${userId}.`);
export const noSuchMeeting = (meetingId: string): Refusal =>
	new Refusal(404, 3001, `Meeting does not exist: ${meetingId}.`);
