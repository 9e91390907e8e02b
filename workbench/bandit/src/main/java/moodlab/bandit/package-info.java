/** Policies that weigh songs, their settings and their saved states. */
package moodlab.bandit;
