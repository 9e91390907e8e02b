/** Estimators for whole lists: what plays is picked from several songs that were drawn without replacement. */
package moodlab.bandit.evaluation.lists;
