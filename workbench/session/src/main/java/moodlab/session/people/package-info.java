/** What people may do: rights, registration, consents, preferences and their way into a session. No window. */
package moodlab.session.people;
