import { ZoomInvalidInputError } from '../errors';

/** A meeting or webinar: by its number (`85746065432`), or one instance of it by UUID. */
export interface MeetingReference {
	readonly kind: 'id' | 'uuid';
	readonly value: string;
}

const NUMBER = /^\d{9,12}$/;
/** 16 bytes as base64; samples in Zoom's documents are a letter or two short. */
const UUID = /^[A-Za-z0-9+/]{20,22}==$/;
/** `/j/123`, `/w/123`, `/s/123`, `/wc/123/join`, `/wc/join/123`, `/meeting/123`, `/webinar/123`. */
const NUMBER_IN_PATH = /\/(?:j|w|s|wc(?:\/join)?|meeting|webinar)\/([\d\s-]{9,17})(?:[/.,;)]|$)/;
const SCHEME = /^[a-z]+:\/\//i;
/** A host and a slash: neither a number nor base64 has a dot. */
const LINK_WITHOUT_SCHEME = /^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?\//;
/** What may be repeated of a text that was not understood: an ID, and never a link or an invitation with what they hold. */
const LIKE_AN_ID = /^[\w+/=%-]{1,32}$/;

/**
 * Reads what people paste: a number with spaces or dashes, a join link with or without `https://`, a `zoommtg:` link, or
 * a UUID, which may still be URL-encoded.
 * @throws ZoomInvalidInputError that repeats no more than an ID: links and invitations carry passcodes and tokens
 */
export function meetingReference(text: string, what: 'meeting' | 'webinar' = 'meeting'): MeetingReference {
	const value = text.trim().replace(/^<|>$/g, '');
	const number = value.replace(/[\s\u00A0-]/g, '');
	if (NUMBER.test(number)) return { kind: 'id', value: number };
	const link = linkIn(value);
	if (link !== undefined) return { kind: 'id', value: numberInLink(link, what) };
	const uuid = decoded(value);
	if (UUID.test(uuid)) return { kind: 'uuid', value: uuid };
	throw new ZoomInvalidInputError(
		`${LIKE_AN_ID.test(value) ? `"${value}"` : 'The text'} is no ${what}: expected an ID of 9 to 12 digits, a join link or a UUID`,
		what === 'meeting' ? 'Meeting' : 'Webinar',
	);
}

/**
 * The number, for what Zoom only does to a whole meeting.
 * @throws ZoomInvalidInputError for a UUID
 */
export function meetingNumber(text: string, what: 'meeting' | 'webinar' = 'meeting'): string {
	const { kind, value } = meetingReference(text, what);
	if (kind === 'id') return value;
	throw new ZoomInvalidInputError(
		`"${value}" is the UUID of one past instance; this needs the ${what} ID (9 to 12 digits) or the join link`,
		what === 'meeting' ? 'Meeting' : 'Webinar',
	);
}

function linkIn(text: string): string | undefined {
	if (SCHEME.test(text)) return text;
	return LINK_WITHOUT_SCHEME.test(text) ? `https://${text.replace(/^\/\//, '')}` : undefined;
}

function numberInLink(link: string, what: string): string {
	const url = URL.canParse(link) ? new URL(link) : undefined;
	const named = url?.searchParams.get('confno') ?? NUMBER_IN_PATH.exec(url?.pathname ?? '')?.[1] ?? '';
	const number = named.replace(/[\s-]/g, '');
	if (NUMBER.test(number)) return number;
	// A registration page or a personal link does not say which meeting it is.
	throw new ZoomInvalidInputError(
		`The link has no ${what} ID in it: expected a join link such as https://zoom.us/j/85746065432`,
		what === 'meeting' ? 'Meeting' : 'Webinar',
	);
}

/** UUIDs copied out of a path are encoded once or twice. */
function decoded(value: string): string {
	let text = value;
	for (let times = 0; times < 2 && /%[0-9a-f]{2}/i.test(text); times++) {
		try {
			text = decodeURIComponent(text);
		} catch {
			return text;
		}
	}
	return text;
}
