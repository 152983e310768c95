/** What the operations on shared line groups share. */
export const groupSubject = ({ sharedLineGroupId }: { sharedLineGroupId: string }): string =>
	`shared line group ${sharedLineGroupId}`;
