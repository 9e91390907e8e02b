/** A logged round as off-policy evaluation sees it. */
package moodlab.bandit.evaluation.log;
