export { isEmailAddress, MAX_EMAIL_LENGTH, normalized } from '../../zoom/emailAddress';
