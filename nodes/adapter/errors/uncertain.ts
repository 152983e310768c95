/** What to do about a change that Zoom may have carried out although its answer was lost or a failure. */

/** Resource and operation that show whether a call was carried out, by path; the first one that fits. */
const LOOK_UPS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^\/number_management\/numbers/, 'Number → Get Many'],
	[/^\/phone\/call_queues/, 'Call Queue → Get Members'],
	[/^\/phone\/shared_line_groups/, 'Shared Line Group → Get'],
	[/^\/phone\/devices/, 'Device → Get'],
	[/^\/phone\/sms/, 'SMS → Get Messages'],
	[/^\/phone\/recordings/, 'Recording → Get Many'],
	[/^\/phone\/voice_mails/, 'Voicemail → Get'],
	[/^\/phone\/users/, 'User → Get'],
	[/^\/chat\/.*\/messages/, 'Message → Get Many'],
	[/^\/chat\/.*\/members/, 'Member → Get Many'],
	[/^\/chat\//, 'Channel → Get Many'],
	[/^\/groups\/\{groupId\}\/members/, 'Group → Get Members'],
	[/^\/groups/, 'Group → Get Many'],
	[/^\/roles\/\{roleId\}\/members/, 'Role → Get Members'],
	[/^\/roles/, 'Role → Get Many'],
	[/^\/divisions\/\{divisionId\}\/users/, 'User → Get'],
	[/^\/tracking_fields/, 'Tracking Field → Get Many'],
	[/\/archive_files/, 'Archive File → Get Many'],
	[/^\/accounts\/\{accountId\}\/lock_settings/, 'Account → Get Lock Settings'],
	[/^\/accounts\/\{accountId\}\/settings/, 'Account → Get Settings'],
	[/\/assistants/, 'Assistant → Get Many'],
	[/\/schedulers/, 'Scheduler → Get Many'],
	[/^\/users\/\{userId\}\/meetings/, 'Meeting → Get Many'],
	[/^\/users\/\{userId\}\/webinars/, 'Webinar → Get Many'],
	[/^\/users\/\{userId\}\/settings/, 'User → Get Settings'],
	[/\/presence_status/, 'User → Get Presence'],
	[/^\/users\/\{userId\}\/(?!password|token)|^\/users\/\{userId\}$|^\/users(\/features)?$/, 'User → Get'],
	[/\/registrants\/questions/, 'Registrant → Get Questions'],
	[/\/(batch_)?registrants/, 'Registrant → Get Many'],
	[/\/polls/, 'Poll → Get Many'],
	[/\/survey/, 'Survey → Get'],
	[/\/livestream/, 'Livestream → Get'],
	[/\/meeting_summary/, 'Past Meeting → Get Summary'],
	[/\/recordings\/settings/, 'Recording → Get Settings'],
	[/\/recordings/, 'Recording → Get'],
	[/\/panelists/, 'Webinar → Get Panelists'],
	[/^\/meetings\/\{meetingId\}(\/status)?$/, 'Meeting → Get'],
	[/^\/webinars\/\{webinarId\}(\/status)?$/, 'Webinar → Get'],
];

/** @param route such as `POST /users`. @returns undefined where no operation shows it */
export function lookUpFor(route: string): string | undefined {
	const [, path = ''] = route.split(' ');
	return LOOK_UPS.find(([known]) => known.test(path))?.[1];
}

/** What the person reads. */
export function uncertainAdvice(route: string): string {
	const operation = lookUpFor(route);
	const look = operation ? `Look with "${operation}"` : 'Look in Zoom';
	const why = route.startsWith('POST ') ? ', so that nothing is done twice' : '';
	return `Zoom may have carried out the call all the same. ${look} before you run it again${why}.`;
}
