import { created, noContent } from '../../http/answer';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { userOf } from './resolve';
import { bothLevels, writeUsers } from './scopes';

const PATH = '/users/{userId}/picture';
const MAX_BYTES = 2 * 1024 * 1024;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

export const uploadPicture = defineRoute<Record<string, never>, Buffer | undefined>({
	method: 'POST',
	path: PATH,
	label: 'MEDIUM',
	scopes: writeUsers(...bothLevels('user:write:profile_picture')),
	handle(call) {
		const user = userOf(call);
		const picture = fileIn(call.body);
		if (!picture || picture.length === 0) throw new Refusal(400, 120, 'File is empty.');
		if (picture.length > MAX_BYTES) throw new Refusal(400, 120, 'File size cannot exceed 2M.');
		if (![JPEG, PNG].some((start) => picture.subarray(0, start.length).equals(start))) {
			throw new Refusal(400, 120, 'Only jpg/jpeg or png image file can be uploaded.');
		}
		user.picture = picture.toString('base64');
		return created({});
	},
});

export const deletePicture = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'MEDIUM',
	scopes: writeUsers(),
	handle(call) {
		delete userOf(call).picture;
		return noContent;
	},
});

/** The content of the part `pic_file` of a multipart body (RFC 7578). */
function fileIn(body: unknown): Buffer | undefined {
	if (!Buffer.isBuffer(body)) return undefined;
	const boundary = body.subarray(0, body.indexOf('\r\n'));
	const name = body.indexOf('name="pic_file"');
	if (boundary.length < 3 || name < 0) return undefined;
	const start = body.indexOf('\r\n\r\n', name);
	const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), boundary]), start);
	return start < 0 || end < 0 ? undefined : body.subarray(start + 4, end);
}
