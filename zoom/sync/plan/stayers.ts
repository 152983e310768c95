import { isListed, ON_THE_LIST, protection } from './guards';
import { wantedAddOns } from '../addOns/wanted';
import { KINDS } from '../assignments/fields';
import { MEMBERSHIPS } from '../membership/joinables';
import { wantedMemberships } from '../membership/wanted';
import type { People, Person } from '../input/people';
import { EXTENSION, phoneFieldIn } from '../phone/fields';
import { PhonePlanner } from '../phone/wanted';
import {
	INVITES,
	isLicense,
	TAKEN_BY_CREATION,
	type Action,
	type Change,
	type PlanRow,
	type Value,
} from '../model/planRow';
import { isLookedField } from '../profile/fields';
import { Expected } from '../profile/manager';
import { wantedProfile } from '../profile/wanted';
import type { Rules } from '../model/rules';
import { isSameValue } from '../model/sameValue';
import type { AccountUser, Directory } from '../directory/users';
import { wantedAssignment } from '../assignments/wanted';
import { fieldsInWords, laterInWords } from '../model/words';
import { isSameAddress } from './matching';
import { aboutUser, unchanged } from './rows';

const PENDING = 'Has not accepted the invitation yet';
const NO_PHONE = 'has no Zoom Phone, so joins no call queue: give an extension number first';

/** What is given to people who should have an account. */
export class Stayers {
	private readonly phones: PhonePlanner;
	/** Who may be a manager soon. */
	private readonly expected: Expected;

	constructor(
		input: People,
		private readonly directory: Directory,
		private readonly rules: Rules,
	) {
		this.expected = new Expected(input.people);
		this.phones = new PhonePlanner(input.people, input.numbers, directory.phone);
	}

	/** @param person who should have an account, and has none */
	newcomer(person: Person): PlanRow {
		if (!this.rules.wanted.has('create'))
			return unchanged(person, 'Has no account; creating is switched off');
		if (isListed(person.email, this.rules.guards)) {
			return { ...unchanged(person, `${ON_THE_LIST}: left alone`), action: 'protected' };
		}
		const assigned = this.assignmentsFor(person);
		const named = this.membershipsFor(person, assigned.changes);
		const given = [...named.changes, ...assigned.changes].map(({ field, to }): [string, Value] => [
			field,
			to,
		]);
		const listed = Object.entries(person.fields).filter(([field]) => !isLookedField(field));
		const profile = Object.entries({ type: this.rules.newUserType, ...Object.fromEntries(listed) });
		const fields = [...profile, ...given];
		const invited = this.rules.createAction === INVITES;
		// Zoom keeps no other fields of users who have not accepted yet.
		const later = invited ? fields.filter(([field]) => !TAKEN_BY_CREATION.has(field)) : [];
		const now = fields.filter((field) => !later.includes(field));
		return {
			action: 'create',
			email: person.email,
			reason: `Has no Zoom account yet${laterInWords(later.map(([field]) => field))}${named.leftAside}${assigned.leftAside}`,
			changes: now.map(([field, to]) => ({ field, from: null, to })),
			createAction: this.rules.createAction,
			items: [person.item],
		};
	}

	existing(person: Person, user: AccountUser): PlanRow {
		const row = aboutUser(user, [person.item]);
		const { wanted, guards } = this.rules;
		const assigned = this.assignmentsFor(person, user);
		const named = this.membershipsFor(person, assigned.changes, user);
		const leftAside = `${named.leftAside}${assigned.leftAside}`;
		const all = [...changesFor(person, user), ...named.changes, ...assigned.changes];
		const changes = all.filter(({ field }) => wanted.has(isLicense(field) ? 'changeLicense' : 'update'));
		if (user.status === 'pending' && changes.length > 0) {
			const reason = `${PENDING}${laterInWords(changes.map(({ field }) => field))}`;
			return { ...row, action: 'unchanged', reason: `${reason}${leftAside}`, changes: [] };
		}
		const action = this.actionFor(user, changes);
		const why = protection(user, guards);
		if (!action) {
			const asItShouldBe = all.length === 0 && user.status !== 'inactive';
			const reason = asItShouldBe ? 'As it should be' : 'Differs, but this kind of change is switched off';
			const open = (named.undecided || assigned.undecided) && why === undefined;
			const undecided = asItShouldBe && (named.unknown || open);
			return {
				...row,
				action: undecided ? 'conflict' : 'unchanged',
				reason: `${reason}${leftAside}`,
				changes: [],
			};
		}
		if (why) return { ...row, action: 'protected', reason: `${why}: left alone`, changes };
		return { ...row, action, reason: `${reasonFor(action, changes)}${leftAside}`, changes };
	}

	/** Groups and call queues. @param given what else the person gets, perhaps a telephone */
	private membershipsFor(person: Person, given: readonly Change[], user?: AccountUser) {
		const { joinables, phone } = this.directory;
		const hasPhone =
			(user !== undefined && phone.of(user) !== undefined) || given.some(({ field }) => field === EXTENSION);
		const each = MEMBERSHIPS.map((kind) =>
			wantedMemberships(
				person.memberships[kind],
				user,
				joinables[kind],
				kind === 'queue' && !hasPhone ? NO_PHONE : undefined,
			),
		);
		return {
			changes: each.flatMap(({ changes }) => changes),
			leftAside: each.map(({ leftAside }) => leftAside).join(''),
			unknown: each.some(({ unknown }) => unknown),
			undecided: each.some(({ undecided }) => undecided),
		};
	}

	/** What only a look shows of the profile, role and division, the telephone, and add-on licenses. */
	private assignmentsFor(person: Person, user?: AccountUser) {
		const { assigned } = person;
		const wanted = KINDS.map((kind) =>
			wantedAssignment(assigned[kind], user, this.directory.assignables[kind]),
		);
		const phone = this.phones.wanted(person, user);
		const addOns = wantedAddOns(person.addOns, user, this.directory.addOns);
		const profile = wantedProfile(person, user, this.directory, this.expected);
		const all = [profile, ...wanted, phone, addOns];
		return {
			changes: [
				...profile.changes,
				...wanted.flatMap(({ change }) => change ?? []),
				...phone.changes,
				...addOns.changes,
			],
			leftAside: `${all.map(({ leftAside }) => leftAside).join('')}${emergencyAddress(phone.changes)}`,
			undecided: all.some(({ undecided }) => undecided),
		};
	}

	private actionFor({ status }: AccountUser, changes: readonly Change[]): Action | undefined {
		if (status === 'inactive') return this.rules.wanted.has('reactivate') ? 'reactivate' : undefined;
		if (changes.some(({ field }) => isLicense(field))) return 'changeLicense';
		return changes.length > 0 ? 'update' : undefined;
	}
}

/** Zoom may give somebody the emergency address of the site: nobody here changes it, and somebody has to look. */
const emergencyAddress = (changes: readonly Change[]): string =>
	changes.some(({ field, from }) => from !== null && phoneFieldIn(field)?.part === 'site')
		? '; check the emergency address, which may follow the site'
		: '';

function changesFor(person: Person, user: AccountUser): Change[] {
	const changes: Change[] = Object.entries(person.fields)
		.filter(([field]) => !isLookedField(field))
		.map(([field, to]) => ({ field, from: user.fields[field] ?? null, to }))
		.filter(({ field, from, to }) => !isSameValue(field, from ?? '', to));
	const moved = person.email !== '' && !isSameAddress(person, user);
	return moved ? [...changes, { field: 'email', from: user.email, to: person.email }] : changes;
}

function reasonFor(action: Action, changes: readonly Change[]): string {
	const fields = fieldsInWords(changes.map(({ field }) => field));
	if (action === 'reactivate') return fields ? `Deactivated; differs in ${fields}` : 'Deactivated';
	return `Differs in ${fields}`;
}
