/** Fields whose choices come from Zoom. */

export { anyChannelLocator, channelLocator, chatActor, contactLocator, memberLocator } from './chatLocators';
export { emptyWhereHidden } from './locator';
export { customAttributeLocator, customAttributesMapper } from './customAttributes';
export {
	deletedLocator,
	instanceLocator,
	liveLocator,
	meetingLocator,
	recordingLocator,
	recurredLocator,
} from './meetingLocators';
export {
	callingPlanLocator,
	callLocator,
	callQueueLocator,
	deviceLocator,
	numberLocator,
	phoneRecordingLocator,
	phoneUserLocator,
	phoneUserOrMe,
	recordingLinkLocator,
	transcriptLinkLocator,
	sharedLineGroupLocator,
	siteLocator,
	smsSessionLocator,
	voicemailLocator,
} from './phoneLocators';
export {
	isStandardQuestion,
	NUMBERS_OF_EMPLOYEES,
	PURCHASING_TIME_FRAMES,
	ROLES_IN_PURCHASE,
	STANDARD_QUESTIONS,
	standardQuestionName,
} from './registrationFields';
export {
	answersMapper,
	QUESTION_STATES,
	questionsMapper,
	readForm,
	type RegistrationForm,
} from './registrationForm';
export type { MappedField } from './resourceMapper';
export {
	callQueuesChosen,
	divisionsChosen,
	givableRolesChosen,
	groupLocator,
	groupsChosen,
	roleLocator,
	rolesChosen,
	userLocator,
	userOrMe,
} from './userLocators';
