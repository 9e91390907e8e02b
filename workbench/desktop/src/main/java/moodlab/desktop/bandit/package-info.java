/** The pages about policies: what they have learnt, what others would have earned, which one is to follow. */
package moodlab.desktop.bandit;
