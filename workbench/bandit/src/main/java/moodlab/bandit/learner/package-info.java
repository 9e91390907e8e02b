/** What every policy's inside is made of: the port of a learner, weights out of scores, seeds, JSON. */
package moodlab.bandit.learner;
