/** Accounts, consents, preferences and the audit trail: people by pseudonym, never by name. */
package moodlab.store.people;
