export type RegistrantStatus = 'approved' | 'pending' | 'denied';

export interface Answer {
	title: string;
	value?: string;
}

/** What a person wrote into the registration form. */
export interface Form {
	email: string;
	first_name: string;
	last_name?: string;
	address?: string;
	city?: string;
	state?: string;
	zip?: string;
	country?: string;
	phone?: string;
	comments?: string;
	industry?: string;
	job_title?: string;
	no_of_employees?: string;
	org?: string;
	purchasing_time_frame?: string;
	role_in_purchase_process?: string;
	custom_questions?: Answer[];
}

export interface Registrant {
	readonly seq: number;
	readonly id: string;
	form: Form;
	status: RegistrantStatus;
	/** Epoch ms. */
	createdAt: number;
	/** Last part of the person's own join link. */
	ticket: string;
	/** By which tracking link of a webinar they came. */
	sourceId?: string | undefined;
	/** Of a series where people choose; undefined: all of it. */
	occurrenceIds?: readonly string[] | undefined;
}

export interface Questions {
	questions: Array<{ field_name: string; required?: boolean }>;
	custom_questions: Array<{ title: string; type: string; required?: boolean; answers?: string[] }>;
}

/** Who registered for the meetings and webinars of one account, and what the forms ask. */
export class Registrants {
	private readonly lists = new Map<number, Registrant[]>();
	private readonly forms = new Map<number, Questions>();
	private lastSeq = 0;

	of(eventId: number): Registrant[] {
		let list = this.lists.get(eventId);
		if (!list) this.lists.set(eventId, (list = []));
		return list;
	}

	/** The same e-mail address is the same registrant. */
	add(eventId: number, fields: Omit<Registrant, 'seq'>): Registrant {
		const list = this.of(eventId);
		const known = list.find(({ form }) => form.email.toLowerCase() === fields.form.email.toLowerCase());
		if (known) {
			Object.assign(known, { form: fields.form, status: fields.status });
			return known;
		}
		const registrant = { ...fields, seq: ++this.lastSeq };
		list.push(registrant);
		return registrant;
	}

	remove(eventId: number, registrant: Registrant): void {
		this.lists.set(
			eventId,
			this.of(eventId).filter((one) => one !== registrant),
		);
	}

	questions(eventId: number): Questions {
		return this.forms.get(eventId) ?? { questions: [], custom_questions: [] };
	}

	ask(eventId: number, questions: Partial<Questions>): void {
		this.forms.set(eventId, { ...this.questions(eventId), ...questions });
	}
}
