import type { Account } from '../account/account';
import { Calls, type PhoneCall } from '../phone/calls';
import { Devices } from '../phone/devices';
import { Messages } from '../phone/messages';
import { Phone, type PhoneUser } from '../phone/phone';

export interface SeededCall {
	/** Email of whoever of the account calls or is called. */
	user: string;
	direction?: PhoneCall['direction'];
	otherName?: string;
	otherNumber?: string;
	/** Epoch ms. */
	startsAt: number;
	/** Seconds. */
	duration?: number;
	result?: string;
	/** Bytes of its recording; undefined: it was not recorded. */
	recorded?: number;
	/** What its transcript says, a turn each; empty: Zoom still writes it. Undefined: there is none. */
	transcript?: string[];
	/** What the caller left; undefined: nothing. */
	voicemail?: { size?: number; status?: 'read' | 'unread'; transcript?: string };
}

/** An SMS between somebody of the account, with their first number, and a number outside. */
export interface SeededMessage {
	user: string;
	otherNumber: string;
	direction: 'In' | 'Out';
	/** Epoch ms. */
	time: number;
	text: string;
}

/** The telephone of an account. */
export interface SeededPhone {
	/** Names, beside "Main Site". */
	sites?: string[];
	/** Users who have Zoom Phone; the first site is theirs unless another one is named. */
	users?: Array<{
		email: string;
		extension?: number;
		site?: string;
		numbers?: string[];
		callingPlans?: number[];
	}>;
	/** Numbers that nobody has. */
	numbers?: string[];
	queues?: Array<{ name: string; members?: string[]; managers?: string[] }>;
	/** Names of shared line groups, and the emails of their members. */
	sharedLineGroups?: Array<{ name: string; members?: string[] }>;
	/** Calling plans that the account has bought. */
	plans?: Array<{ type: number; name: string; subscribed: number }>;
	calls?: SeededCall[];
	/** Desk phones, and the email of whoever has one. */
	devices?: Array<{ name: string; user?: string }>;
	messages?: SeededMessage[];
}

const VOICEMAIL_SIZE = 512;

export function addPhone(account: Account, seed: SeededPhone): void {
	const phone = account.part(Phone);
	for (const name of seed.sites ?? []) phone.addSite(name);
	for (const { email, extension, site, numbers = [], callingPlans = [] } of seed.users ?? []) {
		const person = phone.addUser(userNamed(account, email), {
			callingPlans,
			...(extension !== undefined && { extensionNumber: extension }),
			...(site !== undefined && { siteId: siteNamed(phone, site) }),
		});
		for (const number of numbers) phone.addNumber(number, person);
	}
	for (const number of seed.numbers ?? []) phone.addNumber(number);
	for (const { name, members = [], managers = [] } of seed.queues ?? []) {
		const people = (emails: string[], level: 'manager' | 'user') =>
			emails.map((email) => ({ phoneUser: phoneUserNamed(account, email), level }));
		phone.addQueue(name, [...people(managers, 'manager'), ...people(members, 'user')]);
	}
	for (const { name, members = [] } of seed.sharedLineGroups ?? []) {
		phone.addSharedLineGroup(
			name,
			members.map((email) => phoneUserNamed(account, email)),
		);
	}
	phone.plans.push(...(seed.plans ?? []));
	for (const call of seed.calls ?? []) addCall(account, call);
	for (const { name, user } of seed.devices ?? []) {
		account.part(Devices).add(name, user === undefined ? [] : [phoneUserNamed(account, user)]);
	}
	for (const message of seed.messages ?? []) addMessage(account, message);
}

function addMessage(account: Account, { user, otherNumber, ...message }: SeededMessage): void {
	const person = phoneUserNamed(account, user);
	const [number] = account.part(Phone).numbersOf(person);
	if (!number) throw new Error(`${user} has no number to write from`);
	const messages = account.part(Messages);
	messages.add(messages.between(person, number.number, [otherNumber]), message);
}

function addCall(
	account: Account,
	{ user, recorded, transcript: said, voicemail, ...fields }: SeededCall,
): void {
	const calls = account.part(Calls);
	const call = calls.add({
		direction: 'inbound',
		otherName: 'Caller',
		otherNumber: '+14155550199',
		duration: 60,
		result: voicemail ? 'voicemail' : 'answered',
		...fields,
		phoneUser: phoneUserNamed(account, user),
	});
	if (recorded !== undefined) calls.addRecording(call, recorded, said);
	if (!voicemail) return;
	const { size = VOICEMAIL_SIZE, status = 'unread', transcript } = voicemail;
	calls.addVoicemail(call, size, { status, transcript });
}

function userNamed(account: Account, email: string) {
	const user = account.users.find(email);
	if (!user) throw new Error(`There is no user ${email} who could have a phone`);
	return user;
}

function phoneUserNamed(account: Account, email: string): PhoneUser {
	const person = account.part(Phone).of(userNamed(account, email));
	if (!person) throw new Error(`${email} has no phone`);
	return person;
}

function siteNamed(phone: Phone, name: string): string {
	const site = phone.sites.find((one) => one.name === name);
	if (!site) throw new Error(`There is no site ${name}`);
	return site.id;
}
