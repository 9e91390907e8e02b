/** Policies on models that are fitted to all lessons kept: Gaussian processes and trees. */
package moodlab.bandit.fitted;
