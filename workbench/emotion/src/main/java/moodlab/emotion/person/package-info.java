/** One person's own face: a minute of posed expressions, and the correction that follows from it. */
package moodlab.emotion.person;
