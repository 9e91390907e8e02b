/** Says when an off-policy estimate must not be believed, and what to do. */
package moodlab.bandit.evaluation.guard;
