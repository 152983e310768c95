import type { IBinaryData, IDataObject, INodeParameters } from 'n8n-workflow';
import type { Control, Seed } from '../../../simulator';

type User = Awaited<ReturnType<Control['users']>>[number];
type Meeting = Awaited<ReturnType<Control['meetings']>>[number];
type Request = Awaited<ReturnType<Control['requests']>>[number];

/** What an account holds after a story, and what was asked of the simulator, other accounts' calls included. */
export interface Afterwards {
	readonly users: readonly User[];
	readonly meetings: readonly Meeting[];
	readonly requests: readonly Request[];
	user(email: string): User | undefined;
}

/** One operation, set up as a person does, and what has to come of it. */
export interface Example {
	/** Resource and operation, such as `user create`. */
	readonly operation: string;
	readonly parameters?: INodeParameters;
	/** The node's output, for `toMatchObject`; a list has as many items as it shows. */
	readonly shows: unknown;
	/** The file in the field "data" of each item, for `toMatchObject`. */
	readonly files?: ReadonlyArray<Partial<IBinaryData>>;
	/** What Zoom has when the whole story is over; throws when it is something else. */
	readonly leaves?: (afterwards: Afterwards) => void;
}

/** Operations that follow each other in one workflow, in a Zoom account of their own. */
export interface Story {
	readonly name: string;
	/** What is in Zoom before. */
	readonly seed?: Seed;
	/** Through OAuth2, as the owner, who has connected the account; else through the Server-to-Server app. */
	readonly asOwner?: boolean;
	/** What the account has bought and switched on, where that matters. */
	readonly managedDomains?: readonly string[];
	readonly trustedDomains?: readonly string[];
	/** What the first operation gets; each later one gets the first item of the one before. */
	readonly items?: readonly IDataObject[];
	/** A picture, in base64, in the field "data" of the first item. */
	readonly picture?: string;
	readonly examples: readonly Example[];
}

/** What a person chose, not from the list. */
export const byId = (value: string | number): INodeParameters => by('id', String(value));
export const byEmail = (value: string): INodeParameters => by('email', value);

const by = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });

/** A field of what an earlier operation of the story gave. */
export const from = (operation: string, field: string): string =>
	`={{ $('${operation}').first().json.${field} }}`;

/** A list with at least these items, each with at least these fields. */
export const among = (...items: object[]): unknown =>
	expect.arrayContaining(items.map((item) => expect.objectContaining(item) as unknown));

export const someText = expect.stringMatching(/./) as unknown;

export const DAY_MS = 86_400_000;

/** `yyyy-mm-dd`, so many days ago. */
export const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
