import type { Zoom } from '../../adapter/kit';
import { ZoomUnexpectedAnswerError } from '../../../zoom/errors';
import { textOf } from '../../../zoom/values';
import { onPhoneOf } from './refusals';

/** The ID of a user, where Zoom documents an ID and no email. */
export async function idOf(zoom: Zoom, userId: string): Promise<string> {
	if (!userId.includes('@')) return userId;
	const route = 'GET /phone/users/{userId}';
	const { id } = await onPhoneOf(userId, async () => await zoom.request(route, { userId }));
	return textOf(id) || userId;
}

export interface Extension {
	readonly extensionId: string;
	/** Of the user. */
	readonly id: string;
}

/** The extension of a user, by which Zoom assigns desk phones. @throws ZoomUnexpectedAnswerError */
export async function extensionOf(zoom: Zoom, userId: string): Promise<Extension> {
	const route = 'GET /phone/users/{userId}';
	const user = await onPhoneOf(userId, async () => await zoom.request(route, { userId }));
	const extensionId = textOf(user['extension_id']);
	if (extensionId === '') throw new ZoomUnexpectedAnswerError(`Zoom names no extension of user ${userId}`);
	return { extensionId, id: textOf(user['id']) };
}
