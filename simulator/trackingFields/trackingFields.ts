export interface TrackingField {
	id: string;
	/** Its name. */
	field: string;
	recommended_values: string[];
	required: boolean;
	visible: boolean;
}

/** The tracking fields that an admin has set up for the meetings of an account. */
export class TrackingFields {
	list: TrackingField[] = [];
}
